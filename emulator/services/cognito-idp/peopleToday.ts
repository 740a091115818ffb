import { accessRoles } from '#access/roles.ts'
import type { SeededPerson } from '#contract/backendOutputs.ts'
import { localBackend } from '../../seed/localBackend.ts'
import type { Store } from '../../state/store.ts'
import { isPassword } from './passwords/storedPassword.ts'
import { type UserPool, userPoolsOf } from './pools/userPools.ts'
import { type PersonToSeed, seededPeople } from './seededPeople.ts'
import { type PoolUser, PoolUsers } from './users/users.ts'

/**
 * The seeded people who are in this data folder's pool, as they are now. An earlier folder lacks whoever is seeded since,
 * and an account of the same address that somebody made has none of the groups.
 */
export function peopleToday(store: Store): readonly SeededPerson[] {
  const pool = userPoolsOf(store).get(localBackend.userPoolId)
  if (!pool) return []
  const users = new PoolUsers(store, pool)
  return seededPeople.flatMap((person) => {
    const user = users.find(person.email)
    return user?.enabled && hasGroups(user, person) ? describe(pool, person, user) : []
  })
}

function hasGroups({ groups }: PoolUser, person: PersonToSeed): boolean {
  return groups.length === person.groups.length && person.groups.every((group) => groups.includes(group))
}

function describe(pool: UserPool, { name, email, password, groups }: PersonToSeed, user: PoolUser): SeededPerson[] {
  const role = accessRoles.find((candidate) => candidate.name === (groups[0] ?? 'authenticated'))
  if (!role) return []
  const { mayDo, mayNot } = role
  return [{ name, email, password, role: role.name, mayDo, mayNot, ...passwordNow(pool, user, password) }]
}

function passwordNow(
  pool: UserPool,
  user: PoolUser,
  first: string,
): Pick<SeededPerson, 'passwordState' | 'passwordChangedAt'> {
  const { passwordSetAt: setAt, createdAt, status } = user
  // To compare costs some milliseconds a person; most passwords were never touched.
  const isFirst =
    setAt === createdAt || isPassword(user.password, { poolName: pool.name, userId: user.username }, first)
  if (isFirst) return status === 'FORCE_CHANGE_PASSWORD' ? { passwordState: 'temporary' } : {}
  return {
    passwordState: 'changed',
    ...(setAt !== undefined && { passwordChangedAt: new Date(setAt).toISOString() }),
  }
}
