import type { Clock, Random } from '../../../program/clockAndRandom.ts'
import { invalidParameter } from '../errors.ts'
import { storePassword } from '../passwords/storedPassword.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { Attributes } from './attributes.ts'
import { isEmail } from './isEmail.ts'
import type { PoolUser } from './users.ts'

/**
 * A user that is not stored yet. Its username is its `sub`, as in every pool where the e-mail address is what people
 * type.
 */
export function newUser(
  { clock, random }: { clock: Clock; random: Random },
  pool: UserPool,
  user: Pick<PoolUser, 'status' | 'attributes' | 'temporaryPasswordEndsAt'> & {
    groups?: readonly string[]
    password: string
  },
): PoolUser {
  const sub = random.uuid()
  const now = clock()
  return {
    groups: [],
    ...user,
    sub,
    username: sub,
    enabled: true,
    password: storePassword(random, { poolName: pool.name, userId: sub }, user.password),
    passwordSetAt: now,
    createdAt: now,
    modifiedAt: now,
  }
}

/**
 * What people type as the username becomes their `email`.
 * @throws InvalidParameterException when it is no address, or when another address is given beside it.
 */
export function withUsernameAsEmail(username: string, attributes: Attributes): Attributes & { email: string } {
  if (!isEmail(username)) throw invalidParameter('Username should be an email.')
  if (attributes.email !== undefined && attributes.email.toLowerCase() !== username.toLowerCase()) {
    throw invalidParameter('The email attribute and the username are different addresses.')
  }
  return { ...attributes, email: username }
}
