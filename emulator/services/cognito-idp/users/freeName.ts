/** Names that two users of a pool cannot share. */
import { aliasTaken, contactTaken, userExists } from '../errors.ts'
import { aliasAttributesOf, usernameAttributesOf } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { Attributes } from './attributes.ts'
import type { PoolUsers } from './users.ts'

/**
 * For a new user. An alias of somebody else is no obstacle yet: it counts once it is verified.
 * @throws UsernameExistsException
 */
export function requireFreeName(
  users: PoolUsers,
  pool: UserPool,
  { username, attributes }: { readonly username: string | undefined; readonly attributes: Attributes },
): void {
  if (username !== undefined && users.find(username)) throw userExists()
  for (const contact of usernameAttributesOf(pool)) {
    const value = attributes[contact]
    if (value !== undefined && users.isTaken(contact, value)) throw contactTaken(contact)
  }
}

interface Claim {
  readonly username: string
  /** With `email_verified` and `phone_number_verified`: an alias counts once it is proven. */
  readonly attributes: Attributes
}

/** For attributes that a user is to sign in with from now on. @throws AliasExistsException */
export function requireFreeAliases(users: PoolUsers, pool: UserPool, claim: Claim): void {
  const [taken] = takenAliases(users, pool, claim)
  if (taken) throw aliasTaken(taken.attribute)
}

/** The same, for those who may take an alias from its holder, where it stays an attribute and is not verified any more. */
export function takeAliases(users: PoolUsers, pool: UserPool, claim: Claim, now: number): void {
  for (const { attribute, holder } of takenAliases(users, pool, claim)) {
    const attributes = { ...holder.attributes, [`${attribute}_verified`]: 'false' }
    users.save({ ...holder, attributes, modifiedAt: now })
  }
}

function takenAliases(users: PoolUsers, pool: UserPool, { username, attributes }: Claim) {
  const isProven = (attribute: string) =>
    attribute === 'preferred_username' || attributes[`${attribute}_verified`] === 'true'
  const names = new Set([...usernameAttributesOf(pool), ...aliasAttributesOf(pool).filter(isProven)])
  return [...names].flatMap((attribute) => {
    const value = attributes[attribute]
    const holder = value === undefined ? undefined : users.holderOf(attribute, value)
    return holder && holder.username !== username ? [{ attribute, holder }] : []
  })
}
