import type { OperationContext } from '../../operation.ts'
import { withHistory } from '../passwords/passwordHistory.ts'
import { storePassword } from '../passwords/storedPassword.ts'
import { srpName } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from './users.ts'

/** The user with a password of their own choice: confirmed, and nothing temporary about it. */
export function withPassword(context: OperationContext, pool: UserPool, user: PoolUser, password: string): PoolUser {
  const now = context.clock()
  return {
    ...user,
    ...withHistory(pool, user),
    status: 'CONFIRMED',
    temporaryPasswordEndsAt: undefined,
    password: storePassword(context.random, { poolName: srpName(pool), userId: user.username }, password),
    passwordSetAt: now,
    modifiedAt: now,
  }
}
