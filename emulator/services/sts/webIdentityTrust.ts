import { trustPolicyAllows } from '#iam/identity-pool/trustPolicyAllows.ts'
import { limitingPolicies } from '../../directory/organization/controlLayers.ts'
import type { Role } from '../../directory/role.ts'
import type { IdentityPoolToken } from '../../tokens/identityPoolTokens.ts'
import type { OperationContext } from '../operation.ts'

/**
 * Whether the role's trust policy, and the organization's policies on its account, let the token's identity in, and the token's tags with it. The reasons go to the
 * decision log: the caller is told none.
 */
export function webIdentityTrust(
  asked: { readonly role: Role; readonly sessionName: string; readonly token: IdentityPoolToken },
  context: OperationContext,
): boolean {
  const { role, sessionName, token } = asked
  const resourceControl = limitingPolicies(context.store, 'RESOURCE_CONTROL_POLICY', context.account)
  const trust = trustPolicyAllows({ ...token, role, sessionName, resourceControl })
  context.remark({ about: 'trust policy', detail: trust })
  return trust.allowed
}
