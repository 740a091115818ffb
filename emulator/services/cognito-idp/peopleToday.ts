import type { SeededPerson } from '#contract/backendOutputs.ts'
import { backendIn, type SeededPersonRow } from '../../seed/seededBackend.ts'
import type { Store } from '../../state/store.ts'
import { isPassword } from './passwords/storedPassword.ts'
import { srpName } from './pools/poolRules.ts'
import { type UserPool, userPoolsOf } from './pools/userPools.ts'
import { type PoolUser, PoolUsers } from './users/users.ts'

/**
 * The seeded people who are in this data folder's pool, as they are now. An earlier folder lacks whoever is seeded since,
 * and an account of the same address that somebody made has none of the groups.
 */
export function peopleToday(store: Store): readonly SeededPerson[] {
  const { userPoolId, people } = backendIn(store)
  const pool = userPoolsOf(store).get(userPoolId)
  if (!pool) return []
  const users = new PoolUsers(store, pool)
  return people.flatMap((person) => {
    const user = users.find(person.email)
    return user?.enabled && hasGroups(user, person) ? [describe(pool, person, user)] : []
  })
}

function hasGroups({ groups }: PoolUser, person: SeededPersonRow): boolean {
  return groups.length === person.groups.length && person.groups.every((group) => groups.includes(group))
}

function describe(pool: UserPool, { groups: _groups, ...person }: SeededPersonRow, user: PoolUser): SeededPerson {
  return { ...person, ...passwordNow(pool, user, person.password) }
}

function passwordNow(
  pool: UserPool,
  user: PoolUser,
  first: string,
): Pick<SeededPerson, 'passwordState' | 'passwordChangedAt'> {
  const { passwordSetAt: setAt, createdAt, status } = user
  // To compare costs some milliseconds a person; most passwords were never touched.
  const isFirst =
    setAt === createdAt || isPassword(user.password, { poolName: srpName(pool), userId: user.username }, first)
  if (isFirst) return status === 'FORCE_CHANGE_PASSWORD' ? { passwordState: 'temporary' } : {}
  return {
    passwordState: 'changed',
    ...(setAt !== undefined && { passwordChangedAt: new Date(setAt).toISOString() }),
  }
}
