import type { Clock, Random } from '../../../program/clockAndRandom.ts'
import { storePassword } from '../passwords/storedPassword.ts'
import { srpName } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from './users.ts'

/** A user that is not stored yet. @param user.username left out for their `sub`. */
export function newUser(
  { clock, random }: { clock: Clock; random: Random },
  pool: UserPool,
  user: Pick<PoolUser, 'status' | 'attributes' | 'temporaryPasswordEndsAt'> & {
    readonly username?: string | undefined
    readonly groups?: readonly string[]
    readonly password?: string | undefined
  },
): PoolUser {
  const sub = random.uuid()
  const { username = sub, password, ...rest } = user
  const now = clock()
  return {
    groups: [],
    ...rest,
    sub,
    username,
    enabled: true,
    ...(password !== undefined && {
      password: storePassword(random, { poolName: srpName(pool), userId: username }, password),
      passwordSetAt: now,
    }),
    createdAt: now,
    modifiedAt: now,
  }
}
