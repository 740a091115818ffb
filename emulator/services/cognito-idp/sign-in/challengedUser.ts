import type { OperationContext } from '../../operation.ts'
import { missingParameter, notAuthorized } from '../errors.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import type { PoolUser } from '../users/users.ts'
import { PoolUsers } from '../users/users.ts'
import type { AuthSession } from './authSessions.ts'
import { invalidSession, openSession, requireUsable } from './authSessions.ts'
import type { Parameters, SignInPlace } from './signInStep.ts'
import { requiredParameter } from './signInStep.ts'

interface ChallengedUser {
  readonly session: AuthSession
  readonly user: PoolUser
}

/**
 * Who answers a challenge: the user of the session, by their username or by whatever else signs them in.
 * @param steps what the session may wait for.
 * @throws InvalidParameterException, NotAuthorizedException
 */
export function challengedUser(
  context: OperationContext,
  { pool, client }: SignInPlace,
  { responses, sealedSession }: { readonly responses: Parameters; readonly sealedSession: string | undefined },
  steps: readonly AuthSession['step'][],
): ChallengedUser {
  const name = requiredParameter(responses, 'USERNAME')
  requireSecretHash(client, name, responses.SECRET_HASH)
  if (!sealedSession) throw missingParameter('Session')
  const session = steps.flatMap((step) => openSession(pool, client, step, sealedSession) ?? [])[0]
  const user = new PoolUsers(context.store, pool).find(name)
  if (!session || user?.username !== session.userId) throw invalidSession()
  requireUsable(context, session)
  if (!user.enabled) throw notAuthorized('User is disabled.')
  return { session, user }
}
