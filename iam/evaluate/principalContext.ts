/** The condition keys that follow from who asks. Follows the IAM User Guide, "AWS global condition context keys: Properties of the principal". */
import type { Principal, RequestContext } from '../types.ts'

/**
 * `aws:PrincipalArn` (for a session the ARN of its role), `aws:PrincipalAccount`, `aws:PrincipalType`,
 * `aws:PrincipalIsAWSService`, which every signed request carries, and `aws:userid` when the unique id is given
 * (`AROA...:<session name>`). Anonymous callers only have a type; federated ones have nothing yet.
 */
export function principalContext(principal: Principal, userId?: string): RequestContext {
  if (principal.type === 'Federated') return { 'aws:FederatedProvider': principal.provider }
  if (principal.type === 'Anonymous') return { 'aws:PrincipalType': 'Anonymous' }
  return {
    'aws:PrincipalType': principal.type,
    'aws:PrincipalAccount': principal.account,
    'aws:PrincipalIsAWSService': 'false',
    'aws:PrincipalArn': principal.type === 'AssumedRole' ? principal.roleArn : principal.arn,
    ...(userId === undefined ? {} : { 'aws:userid': userId }),
    ...(principal.type === 'User' ? { 'aws:username': principal.arn.slice(principal.arn.lastIndexOf('/') + 1) } : {}),
  }
}
