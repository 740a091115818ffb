import { guestSessionPolicies } from '../../iam/identity-pool/guestSessionPolicies.ts'
import type { Policy } from '../../iam/policy/types.ts'
import type { RoleSession } from './roleSession.ts'

/** The session layer of a session: what its token carries. Undefined when no session policy was passed. */
export function sessionPoliciesOf(
  { sessionPolicies, passedPolicies }: RoleSession,
): readonly Policy[] | undefined {
  if (sessionPolicies === 'guest') return guestSessionPolicies
  if (!passedPolicies) return undefined
  const { inline } = passedPolicies
  return inline ? [{ name: 'session policy', document: inline }] : []
}
