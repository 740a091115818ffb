/** Whether STS would let an identity pool assume a role for an identity. Follows the Cognito Developer Guide, "Role trust and permissions", and the IAM User Guide, "Pass session tags in AWS STS". */
import { trustDecision } from '../evaluate/trustDecision.ts'
import { nearestStatement } from '../explain/nearestStatement.ts'
import type { Decision, ElementTrace, Policy, PolicyDocument, RequestContext } from '../types.ts'
import { identityPoolProvider, type PoolIdentity, poolSessionName, webIdentityContext } from './webIdentityContext.ts'

export interface TrustQuestion extends PoolIdentity {
  readonly role: { readonly name: string; readonly arn: string; readonly trustPolicy: PolicyDocument }
  /** Principal tags that the pool passes on; with any, the trust policy must allow `sts:TagSession` too. */
  readonly tags?: Readonly<Record<string, string>>
  /**
   * The resource control policies of the role's account. Service control policies are none of this: they limit principals of
   * member accounts, and an identity that a pool signs in is none until it has the role.
   */
  readonly resourceControl?: readonly Policy[] | undefined
  /** Left out: as the enhanced flow names every session. */
  readonly sessionName?: string
}

export interface TrustAnswer {
  readonly allowed: boolean
  /** One sentence for people. AWS itself tells the caller nothing of it. */
  readonly reason: string
  /** `sts:AssumeRoleWithWebIdentity`, and `sts:TagSession` when tags are passed. */
  readonly decisions: readonly Decision[]
}

/** Asks the role's trust policy, for the pool's own flow and for STS's AssumeRoleWithWebIdentity with a pool's token. The identity pool turns a refusal into InvalidIdentityPoolConfigurationException. */
export function trustPolicyAllows(question: TrustQuestion): TrustAnswer {
  const { role, tags = {}, resourceControl, sessionName = poolSessionName } = question
  const policies = resourceControl && { 'resource control': resourceControl }
  const principal = { type: 'Federated', provider: identityPoolProvider } as const
  const context = { ...webIdentityContext(question), 'sts:RoleSessionName': sessionName, ...requestTags(tags) }
  const actions = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] as const
  const asked = Object.keys(tags).length > 0 ? actions : actions.slice(0, 1)
  return answer(
    asked.map((action) => trustDecision({ principal, action, role, context, ...(policies && { policies }) })),
  )
}

/** One statement may allow both actions under a condition on the tags, so that both requests carry them. */
function requestTags(tags: Readonly<Record<string, string>>): RequestContext {
  const entries = Object.entries(tags)
  if (entries.length === 0) return {}
  const values = Object.fromEntries(entries.map(([key, value]) => [`aws:RequestTag/${key}`, value]))
  return { ...values, 'aws:TagKeys': entries.map(([key]) => key) }
}

function answer(decisions: readonly Decision[]): TrustAnswer {
  const refused = decisions.find(({ verdict }) => verdict !== 'allowed')
  if (!refused) return { allowed: true, reason: 'the trust policy lets the identity pool assume this role', decisions }
  return { allowed: false, reason: refusal(refused), decisions }
}

function refusal(decision: Decision): string {
  const { action } = decision.request
  if (decision.layer === 'resource control') return `the organization's resource control policies deny ${action}`
  if (decision.decidedBy) {
    const { sid, statement } = decision.decidedBy
    return `the trust policy denies ${action} in statement ${sid ?? statement}`
  }
  const nearest = nearestStatement(decision)
  if (!nearest) return `no statement of the trust policy allows ${action}`
  if (action === 'sts:TagSession' && nearest.unmet.some(({ element }) => element === 'Action')) {
    return 'the pool passes principal tags, and the trust policy does not allow sts:TagSession'
  }
  const clauses = nearest.unmet.map(unmetClause).join(' and ')
  return `no statement of the trust policy allows ${action}; in the nearest one, ${clauses}`
}

function unmetClause({ element, key, wanted, actual, note }: ElementTrace): string {
  const subject = key ?? element
  const found = actual.length > 0 ? actual.join(', ') : 'absent'
  return `${subject} wants ${wanted.join(' or ')} and is ${found}${note ? ` (${note})` : ''}`
}
