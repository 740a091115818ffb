/** The whole way from an identity to the session that an identity pool gives it, step by step. Follows the Cognito Developer Guide, "Identity pools (federated identities) authentication flow", enhanced flow. */
import type { Policy, PolicyDocument } from '../types.ts'
import { guestSessionPolicies } from './guestSessionPolicies.ts'
import { invalidPoolConfiguration } from './invalidPoolConfiguration.ts'
import {
  type PrincipalTagMap,
  type PrincipalTagsOfClaims,
  principalTagsOfClaims,
  principalTagsOfToken,
  type TagStep,
} from './principalTagsOfClaims.ts'
import { type RoleQuestion, selectRole } from './selectRole.ts'
import { type TrustAnswer, trustPolicyAllows } from './trustPolicyAllows.ts'
import type { RoleChoice, RoleStep } from './types.ts'
import type { PoolIdentity } from './webIdentityContext.ts'

const noTags: PrincipalTagsOfClaims = { tags: {}, steps: [] }

/** What the pool must know of a role. */
interface PoolRole {
  readonly name: string
  readonly trustPolicy: PolicyDocument
}

export interface PoolSessionQuestion<Role extends PoolRole = PoolRole> extends RoleQuestion, PoolIdentity {
  readonly tagMap?: PrincipalTagMap
  /** Tags that the token names itself; they stand in the place of the map's. */
  readonly tokenTags?: Readonly<Record<string, string>>
  /** The resource control policies of the account that the roles are in; left out where none limits it. */
  readonly resourceControl?: readonly Policy[] | undefined
  /** The role of an ARN; `undefined` when there is none. */
  readonly findRole: (arn: string) => Role | undefined
}

/** What one part of the way came to, whole: `steps` has the same in one line each. */
export type PoolFinding =
  | { readonly about: 'role'; readonly detail: RoleChoice }
  | { readonly about: 'principal tags'; readonly detail: PrincipalTagsOfClaims }
  | { readonly about: 'trust policy'; readonly detail: TrustAnswer }

interface Explained {
  readonly steps: readonly RoleStep[]
  /** Role, principal tags where the pool has any for a person, trust policy: as far as the way went. */
  readonly findings: readonly PoolFinding[]
}

export type PoolSession<Role extends PoolRole = PoolRole> = Explained &
  (
    | {
        readonly kind: 'session'
        readonly roleArn: string
        /** As `findRole` gave it. */
        readonly role: Role
        readonly tags: Readonly<Record<string, string>>
        /** The guest scope-down; absent for signed-in people. */
        readonly sessionPolicies?: readonly Policy[]
      }
    /** `code` and `message` are AWS's; the last step tells what AWS does not. */
    | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  )

/** Role, principal tags, trust policy and guest session policies, in that order; every step with its reason. */
export function poolSession<Role extends PoolRole>(question: PoolSessionQuestion<Role>): PoolSession<Role> {
  const choice = selectRole(question)
  const chosen: Explained = { steps: choice.steps, findings: [{ about: 'role', detail: choice }] }
  if (choice.kind === 'refused') {
    const { code, message } = choice
    return { kind: 'refused', code, message, ...chosen }
  }
  const { roleArn } = choice
  const { tokenTags, tagMap, claims } = question
  const tagging = tokenTags
    ? principalTagsOfToken(tokenTags)
    : tagMap && claims
      ? principalTagsOfClaims(tagMap, claims)
      : noTags
  const tagged = withTags(chosen, question, tagging)
  if (tagging.problem !== undefined) return refused(tagged, 'principal tags', tagging.problem)
  const { tags } = tagging
  const role = question.findRole(roleArn)
  const trust: TrustAnswer = role
    ? trustPolicyAllows({ ...question, role: { ...role, arn: roleArn }, tags })
    : { allowed: false, reason: `there is no role ${roleArn}`, decisions: [] }
  const asked: Explained = { ...tagged, findings: [...tagged.findings, { about: 'trust policy', detail: trust }] }
  if (!role) return refused(asked, 'the role', trust.reason)
  if (!trust.allowed) return refused(asked, `trust policy of ${role.name}`, trust.reason)
  const trusted: RoleStep = { rule: `trust policy of ${role.name}`, outcome: 'chosen', reason: trust.reason }
  const { findings } = asked
  const session = { kind: 'session', roleArn, role, tags, findings } as const
  if (claims) return { ...session, steps: [...asked.steps, trusted] }
  const reason = 'guests get at most what the session policies of identity pools allow, whatever the role allows'
  const scopedDown: RoleStep = { rule: 'guest session policies', outcome: 'chosen', reason }
  return { ...session, sessionPolicies: guestSessionPolicies, steps: [...asked.steps, trusted, scopedDown] }
}

/** Where the pool maps no claims or nobody signed in, tags are not spoken of. */
function withTags(
  explained: Explained,
  { tagMap, tokenTags, claims }: PoolSessionQuestion,
  tagging: PrincipalTagsOfClaims,
) {
  if (!(tokenTags ?? tagMap) || !claims) return explained
  const finding = { about: 'principal tags', detail: tagging } as const
  return {
    steps: [...explained.steps, ...tagging.steps.map(roleStepOf)],
    findings: [...explained.findings, finding],
  }
}

const tagOutcomes = { passed: 'chosen', 'left out': 'passed over', refused: 'refused' } as const

const roleStepOf = ({ key, outcome, reason }: TagStep): RoleStep => ({
  rule: `principal tag ${key}`,
  outcome: tagOutcomes[outcome],
  reason,
})

/** What the pool answers when STS refuses is the same, whatever the reason was. */
function refused({ steps, findings }: Explained, rule: string, reason: string) {
  return {
    kind: 'refused',
    ...invalidPoolConfiguration,
    steps: [...steps, { rule, outcome: 'refused', reason }],
    findings,
  } as const
}
