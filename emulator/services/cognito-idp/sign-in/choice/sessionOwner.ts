import type { OperationContext } from '../../../operation.ts'
import { missingParameter } from '../../errors.ts'
import { requireSecretHash } from '../../pools/secretHash.ts'
import { simulatedUserId } from '../../users/userNamed.ts'
import type { PoolUser } from '../../users/users.ts'
import { PoolUsers } from '../../users/users.ts'
import type { AuthSession } from '../authSessions.ts'
import { invalidSession, openSession, requireUsable } from '../authSessions.ts'
import type { Parameters, SignInPlace } from '../signInStep.ts'
import { requiredParameter } from '../signInStep.ts'

interface OwnedSession {
  readonly session: AuthSession
  /** Undefined for a session that was pretended to somebody unknown. */
  readonly user: PoolUser | undefined
}

/**
 * The session that a challenge is answered with, and whose it is: the one who is named.
 * @throws NotAuthorizedException for a session of somebody else, of another step, used or expired.
 */
export function sessionOwner(
  context: OperationContext,
  { pool, client }: SignInPlace,
  responses: Parameters,
  { step, sealed }: { readonly step: AuthSession['step']; readonly sealed: string | undefined },
): OwnedSession {
  const name = requiredParameter(responses, 'USERNAME')
  requireSecretHash(client, name, responses.SECRET_HASH)
  if (!sealed) throw missingParameter('Session')
  const session = openSession(pool, client, step, sealed)
  const user = new PoolUsers(context.store, pool).find(name)
  const id = user?.username ?? simulatedUserId(pool, name)
  if (!session || (session.userId !== id && session.userId !== name)) throw invalidSession()
  requireUsable(context, session)
  return { session, user }
}
