/** The sentence of an AccessDenied error. Follows the IAM User Guide, "Troubleshoot access denied error messages"; quotes and omissions as recorded from live AWS. */
import { principalNames } from '../evaluate/match/principal.ts'
import type { Decision, LayerName } from '../types.ts'

/** Layers that the sentence can name: those that are evaluated here, and that of a network's way to AWS. */
export type SaidLayer = LayerName | 'VPC endpoint'

/** What the sentence tells of a decision: no more than `decide` gives. */
export interface Denied extends Pick<Decision, 'verdict' | 'decidedBy' | 'request'> {
  readonly layer?: SaidLayer
}

/** What S3 says where it gives no reason: to anonymous callers, and to callers of other accounts. */
const shortMessage = 'Access Denied'

/**
 * AWS's words for a denial. `service` is the id of the service that answers (`s3`, `route53`, ...): S3 puts the
 * resource in quotes, the others do not. An empty string for a decision that allows.
 */
export function denialMessage(decision: Denied, service: string): string {
  const { principal, action, resource, resourceAccount } = decision.request
  if (decision.verdict === 'allowed') return ''
  if (principal.type === 'Federated') return `Not authorized to perform ${action}`
  if (principal.type === 'Anonymous') return shortMessage
  if (service === 's3' && resourceAccount !== undefined && resourceAccount !== principal.account) return shortMessage
  const [user] = principalNames(principal)
  const quoted = service === 's3' ? `"${resource}"` : resource
  const on = resource === '*' ? '' : ` on resource: ${quoted}`
  return `User: ${user} is not authorized to perform: ${action}${on} ${reason(decision)}`
}

function reason({ verdict, layer = 'identity-based', decidedBy, request: { action } }: Denied): string {
  const policy = policyType(layer, action)
  // AWS calls the silence of an organization's policies an explicit deny.
  if (verdict === 'implicitly denied' && layer !== 'service control' && layer !== 'resource control') {
    return `because no ${policy} allows the ${action} action`
  }
  const article = policy.startsWith('identity') ? 'an' : 'a'
  const arn = decidedBy?.policyArn ? `: ${decidedBy.policyArn}` : ''
  return `with an explicit deny in ${article} ${policy}${arn}`
}

function policyType(layer: SaidLayer, action: string): string {
  if (layer === 'permissions boundary') return layer
  if (layer === 'resource-based' && action.startsWith('sts:')) return 'role trust policy'
  return `${layer} policy`
}
