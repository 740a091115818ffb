/** The whole way from an identity to the session that an identity pool gives it, step by step. Follows the Cognito Developer Guide, "Identity pools (federated identities) authentication flow", enhanced flow. */
import type { Policy, PolicyDocument } from '../types.ts'
import { guestSessionPolicies } from './guestSessionPolicies.ts'
import { principalTags, type PrincipalTagMap, type TagStep } from './principalTags.ts'
import { selectRole, type RoleQuestion } from './selectRole.ts'
import { trustPolicyAllows } from './trustPolicyAllows.ts'
import type { RoleStep } from './types.ts'
import type { PoolIdentity } from './webIdentityContext.ts'

export interface PoolSessionQuestion extends RoleQuestion, PoolIdentity {
  readonly tagMap?: PrincipalTagMap
  /** The role of an ARN; `undefined` when there is none. */
  readonly findRole: (arn: string) => { readonly name: string; readonly trustPolicy: PolicyDocument } | undefined
}

export type PoolSession =
  | {
      readonly kind: 'session'
      readonly roleArn: string
      readonly tags: Readonly<Record<string, string>>
      /** The guest scope-down; absent for signed-in people. */
      readonly sessionPolicies?: readonly Policy[]
      readonly steps: readonly RoleStep[]
    }
  /** `code` and `message` are AWS's; the last step tells what AWS does not. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly steps: readonly RoleStep[] }

/** What the pool answers when STS refuses, whatever the reason was. */
const refusedBySts = {
  code: 'InvalidIdentityPoolConfigurationException',
  message: 'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
}

/** Role, principal tags, trust policy and guest session policies, in that order; every step with its reason. */
export function poolSession(question: PoolSessionQuestion): PoolSession {
  const choice = selectRole(question)
  if (choice.kind === 'refused') return choice
  const { roleArn } = choice
  const { tags, steps: tagSteps, problem } = principalTags(question.tagMap, question.claims)
  const steps = [...choice.steps, ...tagSteps.map(roleStepOf)]
  if (problem !== undefined) return refused(steps, 'principal tags', problem)
  const role = question.findRole(roleArn)
  if (!role) return refused(steps, 'the role', `there is no role ${roleArn}`)
  const trust = trustPolicyAllows({ ...question, role: { ...role, arn: roleArn }, tags })
  if (!trust.allowed) return refused(steps, `trust policy of ${role.name}`, trust.reason)
  const trusted: RoleStep = { rule: `trust policy of ${role.name}`, outcome: 'chosen', reason: trust.reason }
  if (question.claims) return { kind: 'session', roleArn, tags, steps: [...steps, trusted] }
  const reason = 'guests get at most what the session policies of identity pools allow, whatever the role allows'
  const scopedDown: RoleStep = { rule: 'guest session policies', outcome: 'chosen', reason }
  const all = [...steps, trusted, scopedDown]
  return { kind: 'session', roleArn, tags, sessionPolicies: guestSessionPolicies, steps: all }
}

const tagOutcomes = { passed: 'chosen', 'left out': 'passed over', refused: 'refused' } as const

const roleStepOf = ({ key, outcome, reason }: TagStep): RoleStep => ({
  rule: `principal tag ${key}`,
  outcome: tagOutcomes[outcome],
  reason,
})

function refused(steps: readonly RoleStep[], rule: string, reason: string): PoolSession {
  return { kind: 'refused', ...refusedBySts, steps: [...steps, { rule, outcome: 'refused', reason }] }
}
