/** The session of an authenticator app that is set up in the middle of a sign-in: no client comes with it. */
import type { OperationContext } from '../../../operation.ts'
import { notAuthorized } from '../../errors.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import type { UserPool } from '../../pools/userPools.ts'
import type { PoolUser } from '../../users/users.ts'
import { PoolUsers } from '../../users/users.ts'
import type { AuthSession } from '../authSessions.ts'
import {
  invalidSession,
  markUsed,
  newSession,
  openSessionOfAnyPool,
  requireUsable,
  sealSession,
} from '../authSessions.ts'

interface SetUp {
  readonly session: AuthSession
  readonly pool: UserPool
  readonly user: PoolUser
  readonly users: PoolUsers
}

/** @param steps what the session may wait for. @throws NotAuthorizedException */
export function setUpSession(context: OperationContext, sealed: string, steps: readonly AuthSession['step'][]): SetUp {
  const opened = openSessionOfAnyPool(context.store, sealed)
  if (!opened || !steps.includes(opened.session.step)) throw invalidSession()
  const { pool, session } = opened
  const users = new PoolUsers(context.store, pool)
  const user = users.get(session.userId)
  if (!user) throw invalidSession()
  requireUsable(context, session)
  if (!user.enabled) throw notAuthorized('User is disabled.')
  return { session, pool, user, users }
}

/** The session of the next call; the former one is used. Inside a transaction. */
export function continueSetUp(context: OperationContext, { session, pool }: SetUp, step: AuthSession['step']): string {
  const client = clientOfPool(context.store, pool, session.clientId)
  markUsed(context, session)
  return sealSession(context, pool, newSession(context, client, step, session.userId, session.deviceKey))
}
