import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import type { Policy } from '#iam/types.ts'
import { managedPolicies } from '../directory/attachedPolicies.ts'
import type { Sources } from '../directory/sources.ts'
import type { Store } from '../state/store.ts'
import type { RoleSession } from './roleSession.ts'

/**
 * The session layer of a session: what its token carries, managed policies as they are now. Undefined when no session
 * policy was passed.
 */
export function sessionPoliciesOf(
  { sessionPolicies, passedPolicies }: RoleSession,
  store: Store,
  sources?: Sources,
): readonly Policy[] | undefined {
  if (sessionPolicies === 'guest') return guestSessionPolicies
  if (!passedPolicies) return undefined
  const { inline, arns = [] } = passedPolicies
  const managed = managedPolicies(store, arns, sources)
  return inline ? [{ name: 'session policy', document: inline }, ...managed] : managed
}
