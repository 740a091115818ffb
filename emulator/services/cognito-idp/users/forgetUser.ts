import type { OperationContext } from '../../operation.ts'
import { endAllCodes } from '../codes/verificationCodes.ts'
import type { UserPool } from '../pools/userPools.ts'
import { forgetAttempts } from '../sign-in/attemptLimits.ts'
import { forgetFailures } from '../sign-in/lockout.ts'
import { forgetAllSignIns } from '../tokens/refreshTokens.ts'
import { type PoolUser, PoolUsers } from './users.ts'

/** A user goes, and with them everything that was kept about them. Inside a transaction. */
export function forgetUser(context: OperationContext, pool: UserPool, user: PoolUser): void {
  new PoolUsers(context.store, pool).delete(user)
  forgetAllSignIns(context.store, pool.id, user.username)
  endAllCodes(context, pool, user.username)
  forgetAttempts(context, pool, user.username)
  forgetFailures(context, pool, user.username)
}
