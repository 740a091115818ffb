import type { SeededPerson } from '#contract/backendOutputs.ts'
import { roleOfPerson } from '../../seed/roleOfPerson.ts'
import type { SeedDocument } from '../../seed/seedDocument.ts'
import { backendIn, documentIn, type SeededPersonRow } from '../../seed/seededBackend.ts'
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
  const document = documentIn(store)
  return people.flatMap((person) => {
    const user = users.find(person.email)
    return user?.enabled && keepsRole(document, person, user) ? [describe(pool, person, user)] : []
  })
}

/** In no group that is not theirs, and what there is of theirs gives the same role: an earlier folder lacks groups too. */
function keepsRole(
  document: SeedDocument,
  { email, role, groups: own }: SeededPersonRow,
  { groups }: PoolUser,
): boolean {
  if (groups.length === own.length && own.every((group) => groups.includes(group))) return true
  const seeded = document.people?.find((person) => person.email === email)
  if (!seeded || !groups.every((group) => own.includes(group))) return false
  return roleOfPerson(document, { ...seeded, groups })?.name === role
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
