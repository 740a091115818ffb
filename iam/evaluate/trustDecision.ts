/** May this principal assume this role: the role's trust policy must allow it. Follows the IAM User Guide, "Roles terms and concepts: Trust policy", and the STS API Reference. */
import type { Decision, PoliciesInForce, PolicyDocument, Principal, RequestContext } from '../types.ts'
import { evaluate } from './evaluate.ts'

type AssumeAction = 'sts:AssumeRole' | 'sts:AssumeRoleWithWebIdentity' | 'sts:AssumeRoleWithSAML'
type TrustAction = AssumeAction | 'sts:TagSession' | 'sts:SetSourceIdentity'

export interface TrustRequest {
  /** For AssumeRoleWithWebIdentity: `{ type: 'Federated', provider }`. */
  readonly principal: Principal
  readonly action: TrustAction
  readonly role: { readonly name: string; readonly arn: string; readonly trustPolicy: PolicyDocument }
  readonly context: RequestContext
  /**
   * The caller's own layers. A caller of the role's account whom the trust policy names itself needs none; a caller of another
   * account needs an identity-based Allow too.
   */
  readonly policies?: PoliciesInForce
}

/**
 * Decides with the trust policy as the resource-based layer. Silence there is a denial, whatever the caller's own
 * policies say.
 */
export function trustDecision({ principal, action, role, context, policies }: TrustRequest): Decision {
  const trust = { name: `trust policy of ${role.name}`, document: role.trustPolicy }
  const [, , , , resourceAccount] = role.arn.split(':')
  const request = { principal, action, resource: role.arn, context, ...(resourceAccount && { resourceAccount }) }
  return evaluate(request, { ...policies, 'resource-based': [trust] })
}
