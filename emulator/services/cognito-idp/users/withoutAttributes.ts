import { invalidParameter } from '../errors.ts'
import { schemaAttribute } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import { type Attributes, requireMutable, requireRequired } from './attributes.ts'
import type { PoolUser } from './users.ts'

/** What a user has once these are gone. @throws InvalidParameterException for what must stay. */
export function withoutAttributes(pool: UserPool, user: PoolUser, names: readonly string[]): Attributes {
  const unknown = names.find((name) => !schemaAttribute(pool, name))
  if (unknown !== undefined) {
    throw invalidParameter(`Invalid user attributes: user.${unknown}: Attribute does not exist in the schema.\n`)
  }
  requireMutable(pool, names)
  const removed = [...names, ...names.map((name) => `${name}_verified`)]
  const attributes = Object.fromEntries(Object.entries(user.attributes).filter(([name]) => !removed.includes(name)))
  requireRequired(pool, attributes)
  return attributes
}
