import { usernameAttributesOf } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from './users.ts'

/** What a person types to sign in: nobody knows the `sub` that is the username where an address or a number is typed. */
export function signInName(pool: UserPool, { username, attributes }: PoolUser): string {
  return usernameAttributesOf(pool).flatMap((contact) => attributes[contact] ?? [])[0] ?? username
}
