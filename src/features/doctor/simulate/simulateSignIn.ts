import { nearestStatement } from '#iam/explain/nearestStatement.ts'
import { anyIdentityIn } from '#iam/identity-pool/anyIdentity.ts'
import { poolSession } from '#iam/identity-pool/poolSession.ts'
import { selectRole } from '#iam/identity-pool/selectRole.ts'
import type { TrustAnswer } from '#iam/identity-pool/trustPolicyAllows.ts'
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { authenticatedAmr, guestAmr, poolSessionName } from '#iam/identity-pool/webIdentityContext.ts'
import { roleName } from '../../../session/roleOfSession.ts'
import type { Correction } from '../checks/doctorFinding.ts'
import type { PoolReading } from '../read/poolReading.ts'
import { valueOf } from '../read/told.ts'
import { providerAnswer } from './providerAnswer.ts'

export interface SimulatedCell {
  /** Undefined where nothing was asked that far. */
  readonly verdict?: 'allowed' | 'none' | 'unknown'
  readonly words: string
  /** The role's name, in the place of `words`. */
  readonly role?: string
}

/** A sign-in, step by step, as far as it comes. */
export interface SimulatedSignIn {
  readonly provider: SimulatedCell
  /** How the role was chosen, in a word: "by token". */
  readonly by: string
  readonly role: SimulatedCell
  readonly trust: SimulatedCell
  readonly tags: SimulatedCell
  readonly credentials: SimulatedCell
  readonly session: SimulatedCell
  /** Of the role, where there are credentials. */
  readonly roleArn?: string
}

export interface SimulationQuestion {
  /** Left out for a guest. */
  readonly claims?: TokenClaims | undefined
  readonly reading: PoolReading
  readonly identityPoolId: string
  /** As in `Logins`. */
  readonly provider: string
  readonly correction?: Correction | undefined
}

const nothing: SimulatedCell = { words: '–' }
const none: SimulatedCell = { words: 'none' }

/** Puts claims through what the pool was told to be: its provider, roles, tags and trust policies. Asks nobody. */
export function simulateSignIn(question: SimulationQuestion): SimulatedSignIn {
  const { claims, reading, provider, correction } = question
  const entry = providerAnswer(claims, provider, reading.pool)
  const stopped = { by: '', role: nothing, trust: nothing, tags: nothing, credentials: none, session: none }
  if (entry.kind === 'refused') return { ...stopped, provider: { verdict: 'none', words: entry.why } }
  const accepted: SimulatedCell =
    entry.kind === 'accepted' ? { verdict: 'allowed', words: 'accepted' } : { verdict: 'unknown', words: entry.why }
  const roles = correction?.roles ?? valueOf(reading.roles)
  if (!roles) {
    const unknown: SimulatedCell = { verdict: 'unknown', words: 'the roles of the pool are not told' }
    return { ...stopped, provider: accepted, role: unknown, credentials: unknown }
  }
  const { aud } = claims ?? {}
  const choice = selectRole({ roles, providerKey: `${provider}:${String(aud)}`, ...(claims && { claims }) })
  if (choice.kind === 'refused') {
    const why = choice.steps.at(-1)?.reason ?? choice.message
    return { ...stopped, provider: accepted, role: { verdict: 'none', words: why } }
  }
  const by = byOf(choice.by.rule)
  const role: SimulatedCell = { words: roleName(choice.roleArn), role: roleName(choice.roleArn) }
  return { ...stopped, provider: accepted, by, role, ...fromRole(question, choice.roleArn, roles) }
}

type FromRole = Pick<SimulatedSignIn, 'trust' | 'tags' | 'credentials' | 'session'> & { readonly roleArn?: string }

/** The rest of the way, once the role is known. */
function fromRole(
  { claims, reading, identityPoolId, provider, correction }: SimulationQuestion,
  roleArn: string,
  roles: NonNullable<Correction['roles']>,
): FromRole {
  const read = reading.trust.get(roleArn)
  const isCorrected = correction?.trust?.roleArn === roleArn
  const trustPolicy = isCorrected ? correction.trust.document : valueOf(read)
  if (!trustPolicy && read?.kind !== 'missing') {
    const untold: SimulatedCell = { verdict: 'unknown', words: 'its trust policy is not told' }
    return { trust: untold, tags: nothing, credentials: { verdict: 'unknown', words: 'not known' }, session: none }
  }
  const tagMap = valueOf(reading.tags)
  const sub = typeof claims?.['sub'] === 'string' ? claims['sub'] : ''
  const session = poolSession({
    roles,
    identityPoolId,
    identityId: anyIdentityIn(identityPoolId),
    amr: claims ? authenticatedAmr(provider, sub) : guestAmr,
    ...(claims && { claims, providerKey: `${provider}:${String(claims['aud'])}` }),
    ...(tagMap && { tagMap }),
    findRole: (arn) => (trustPolicy ? { name: roleName(arn), trustPolicy } : undefined),
  })
  const tagging = session.findings.find((finding) => finding.about === 'principal tags')?.detail
  const passed = Object.entries(tagging?.tags ?? {}).map(([key, value]) => `${key} = ${value}`)
  const tags: SimulatedCell = tagging?.problem
    ? { verdict: 'none', words: tagging.problem }
    : { words: passed.join(', ') || (tagging && tagging.steps.length > 0 ? 'none carried' : 'none mapped') }
  if (session.kind === 'refused') {
    const answer = session.findings.find((finding) => finding.about === 'trust policy')?.detail
    const why = answer ? refusedBy(answer) : 'not asked'
    return { trust: { verdict: 'none', words: why }, tags, credentials: none, session: none }
  }
  return {
    trust: { verdict: 'allowed', words: 'every condition holds' },
    tags,
    credentials: {
      words: `60 minutes as ${roleName(roleArn)}${session.sessionPolicies ? ', narrowed for guests' : ''}`,
    },
    session: { words: poolSessionName },
    roleArn,
  }
}

/** What kept the statement that came nearest from matching, by the names of the elements: "refused: amr". */
function refusedBy({ decisions, reason }: TrustAnswer): string {
  const refused = decisions.find(({ verdict }) => verdict !== 'allowed')
  if (!refused) return reason
  if (refused.decidedBy) return `refused by ${refused.decidedBy.sid ?? `statement ${refused.decidedBy.statement + 1}`}`
  const names = (nearestStatement(refused)?.unmet ?? []).map(({ element, key }) => key?.split(':').at(-1) ?? element)
  return `refused: ${names.join(', ') || 'no statement is about the pool'}`
}

function byOf(rule: string): string {
  if (rule.startsWith('cognito:')) return 'by token'
  if (rule.startsWith('rule ')) return `by ${rule.split(':')[0]}`
  return rule.includes('unauthenticated') ? 'for guests' : 'of the pool'
}
