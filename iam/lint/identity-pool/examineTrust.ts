/** Why an identity pool can or cannot take a role, element by element, and the trust policy that would let it. Follows the Cognito Developer Guide, "Role trust and permissions". */
import { statementsOf } from '../../document/statementsOf.ts'
import { nearestStatement } from '../../explain/nearestStatement.ts'
import { type PrincipalTagMap, principalTagsOfClaims } from '../../identity-pool/principalTagsOfClaims.ts'
import type { TokenClaims } from '../../identity-pool/types.ts'
import { authenticatedAmr, guestAmr } from '../../identity-pool/webIdentityContext.ts'
import type { Decision, ElementTrace, PolicyDocument } from '../../types.ts'
import { askTrust } from './askTrust.ts'
import { addPoolStatement, demandOf, type MeantTrust, mendStatement, poolKeyOf } from './mendTrustPolicy.ts'

export interface TrustQuestion {
  readonly arn: string
  readonly trustPolicy: PolicyDocument
  /** The claims of somebody whom the pool gives this role; left out for the role of guests. */
  readonly claims?: TokenClaims
  readonly identityPoolId: string
  /** As in `Logins`: `cognito-idp.<region>.amazonaws.com/<pool id>`. */
  readonly provider: string
  readonly tagMap?: PrincipalTagMap
}

/**
 * What is wrong. `principal`, `action`, `aud`, `amr`: that element does not fit. `tags`: `sts:TagSession` is not allowed, and the
 * pool passes tags. `denied`: a statement denies it. `condition`: a condition of its own does not hold for the one who was asked
 * about. `any pool`, `guests too`: more people than are meant can take the role.
 */
export type TrustProblem =
  'principal' | 'action' | 'aud' | 'amr' | 'tags' | 'denied' | 'condition' | 'any pool' | 'guests too'

export interface TrustExamination {
  /** The first is the one to name; none: the pool, and nobody else than is meant, takes the role. */
  readonly problems: readonly TrustProblem[]
  /** Of the statement that decided, or came nearest: what it wants beside what the pool's token carries. */
  readonly elements: readonly ElementTrace[]
  readonly sid?: string
  /** One clause for people: why it is refused. */
  readonly reason: string
  /** The smallest change after which nothing is wrong; left out where nothing is, and where no change of ours would do. */
  readonly corrected?: PolicyDocument
}

/** Nobody's: any stands for all. */
const anyPool = 'us-east-1:00000000-0000-4000-8000-000000000009'
const assume = 'sts:AssumeRoleWithWebIdentity'
/** More statements than a trust policy holds. */
const mostSteps = 20

export function examineTrust(question: TrustQuestion): TrustExamination {
  const { problems, traced, corrected } = mend(question, question.trustPolicy)
  const { decision, reason } = traced
  const statement = decision && tellingStatement(decision)
  return {
    problems,
    elements: statement?.elements ?? [],
    ...(statement?.sid !== undefined && { sid: statement.sid }),
    reason,
    ...(corrected && problems.length > 0 && { corrected }),
  }
}

interface Mended {
  readonly problems: readonly TrustProblem[]
  /** What was asked first. */
  readonly traced: { readonly decision: Decision | undefined; readonly reason: string }
  readonly corrected: PolicyDocument | undefined
}

/** Changes one statement at a time until the pool takes the role, and nobody else does. */
function mend(question: TrustQuestion, document: PolicyDocument): Mended {
  const problems: TrustProblem[] = []
  let traced: Mended['traced'] | undefined
  let corrected: PolicyDocument | undefined = document
  for (let step = 0; corrected && step < mostSteps; step += 1) {
    const found = nextProblem(question, corrected)
    traced ??= { decision: found.decision, reason: found.reason }
    if (found.problems.length === 0) return { problems, traced, corrected }
    problems.push(...found.problems.filter((problem) => !problems.includes(problem)))
    corrected = found.mended
  }
  return { problems, traced: traced ?? { decision: undefined, reason: '' }, corrected: undefined }
}

interface Found {
  readonly problems: readonly TrustProblem[]
  readonly decision: Decision | undefined
  readonly reason: string
  readonly mended?: PolicyDocument | undefined
}

function nextProblem(question: TrustQuestion, document: PolicyDocument): Found {
  const meant = meantBy(question)
  const own = ask(question, document)
  const refused = own.decisions.find(({ verdict }) => verdict !== 'allowed')
  if (refused) return { ...whyRefused(document, refused, meant), decision: refused, reason: own.reason }
  const [decision] = own.decisions
  const holds = { decision, reason: own.reason }
  const tooMany = (['aud', 'amr'] as const).find((key) => opens(question, document, key))
  if (tooMany === undefined || !decision) return { ...holds, problems: [] }
  const at = statementAt(ask(other(question, tooMany), document).decisions[0])
  const problem = tooMany === 'aud' ? 'any pool' : 'guests too'
  return { ...holds, problems: [problem], mended: demandOf(document, at, tooMany, meant) }
}

function whyRefused(
  document: PolicyDocument,
  decision: Decision,
  meant: MeantTrust,
): Omit<Found, 'decision' | 'reason'> {
  if (decision.verdict === 'explicitly denied') return { problems: ['denied'] }
  const { action } = decision.request
  const nearest = nearestStatement(decision)
  if (!nearest) return { problems: ['principal'], mended: addPoolStatement(document, meant) }
  const { unmet, statement } = nearest
  const problems = [...new Set(unmet.map((element) => problemOf(element, action)))].sort(byRank)
  const mended = mendStatement(document, { at: statement.index, unmet, action }, meant)
  if (!mended && problems[0] === 'principal')
    return { problems: ['principal'], mended: addPoolStatement(document, meant) }
  return { problems, mended }
}

const ranks: readonly TrustProblem[] = ['principal', 'action', 'tags', 'aud', 'amr', 'condition']
const byRank = (one: TrustProblem, other: TrustProblem) => ranks.indexOf(one) - ranks.indexOf(other)

function problemOf(trace: ElementTrace, action: string): TrustProblem {
  if (trace.element.endsWith('Principal')) return 'principal'
  if (trace.element.endsWith('Action')) return action === assume ? 'action' : 'tags'
  return poolKeyOf(trace) ?? 'condition'
}

/** Whether the policy lets in who is meant in all but one thing: guests, or people of any other pool. */
function opens(question: TrustQuestion, document: PolicyDocument, key: 'aud' | 'amr'): boolean {
  // That people can take the role of guests gives them less, not more.
  if (key === 'amr' && !question.claims) return false
  return ask(other(question, key), document).allowed
}

function other(question: TrustQuestion, key: 'aud' | 'amr'): TrustQuestion {
  if (key === 'aud') return { ...question, identityPoolId: anyPool }
  const { arn, trustPolicy, identityPoolId, provider } = question
  return { arn, trustPolicy, identityPoolId, provider }
}

const meantBy = ({ identityPoolId, claims }: TrustQuestion): MeantTrust => ({
  identityPoolId,
  amr: claims ? 'authenticated' : 'unauthenticated',
})

function ask({ arn, claims, identityPoolId, provider, tagMap }: TrustQuestion, trustPolicy: PolicyDocument) {
  const { sub } = claims ?? {}
  const amr = claims ? authenticatedAmr(provider, typeof sub === 'string' ? sub : 'sub') : guestAmr
  return askTrust({ arn, trustPolicy }, { identityPoolId, amr, tags: principalTagsOfClaims(tagMap, claims).tags })
}

const statementAt = (decision: Decision | undefined) => decision?.decidedBy?.statement ?? 0

/** The statement that decided, else the nearest, else the first. A trust policy is alone in its decision. */
function tellingStatement(decision: Decision) {
  const statements = decision.layers.flatMap(({ policies }) => policies).flatMap((policy) => policy.statements)
  const { decidedBy } = decision
  if (decidedBy) return statements.find(({ index }) => index === decidedBy.statement)
  return nearestStatement(decision)?.statement ?? statements[0]
}

/** Names of the elements that a trust policy for identity pools has, as far as this one has them: `aud, amr`. */
export function conditionsOf(document: PolicyDocument): readonly string[] {
  const keys = statementsOf(document).flatMap(({ Condition: condition = {} }) =>
    Object.values(condition).flatMap((block) => Object.keys(block)),
  )
  return [...new Set(keys.map((key) => poolKeyOf({ key }) ?? key))]
}
