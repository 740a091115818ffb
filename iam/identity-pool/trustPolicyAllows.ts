/** Whether STS would let an identity pool assume a role for an identity. Follows the Cognito Developer Guide, "Role trust and permissions", and the IAM User Guide, "Pass session tags in AWS STS". */
import { nearestStatement } from '../explain/nearestStatement.ts'
import { trustDecision } from '../evaluate/trustDecision.ts'
import type { Decision, ElementTrace, PolicyDocument } from '../types.ts'
import { identityPoolProvider, webIdentityContext, type PoolIdentity } from './webIdentityContext.ts'

export interface TrustQuestion extends PoolIdentity {
  readonly role: { readonly name: string; readonly arn: string; readonly trustPolicy: PolicyDocument }
  /** Principal tags that the pool passes on; with any, the trust policy must allow `sts:TagSession` too. */
  readonly tags?: Readonly<Record<string, string>>
}

export interface TrustAnswer {
  readonly allowed: boolean
  /** One sentence for people. AWS itself tells the caller nothing of it. */
  readonly reason: string
  /** `sts:AssumeRoleWithWebIdentity`, and `sts:TagSession` when tags are passed. */
  readonly decisions: readonly Decision[]
}

/** Asks the role's trust policy. The identity pool turns a refusal into InvalidIdentityPoolConfigurationException. */
export function trustPolicyAllows(question: TrustQuestion): TrustAnswer {
  const { role, tags = {} } = question
  const principal = { type: 'Federated', provider: identityPoolProvider } as const
  const base = { ...webIdentityContext(question), 'sts:RoleSessionName': 'CognitoIdentityCredentials' }
  const assume = trustDecision({ principal, action: 'sts:AssumeRoleWithWebIdentity', role, context: base })
  const keys = Object.keys(tags)
  if (keys.length === 0) return answer([assume])
  const requestTags = Object.fromEntries(keys.map((key) => [`aws:RequestTag/${key}`, tags[key] ?? '']))
  const context = { ...base, ...requestTags, 'aws:TagKeys': keys }
  return answer([assume, trustDecision({ principal, action: 'sts:TagSession', role, context })])
}

function answer(decisions: readonly Decision[]): TrustAnswer {
  const refused = decisions.find(({ verdict }) => verdict !== 'allowed')
  if (!refused) return { allowed: true, reason: 'the trust policy lets the identity pool assume this role', decisions }
  return { allowed: false, reason: refusal(refused), decisions }
}

function refusal(decision: Decision): string {
  const { action } = decision.request
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
