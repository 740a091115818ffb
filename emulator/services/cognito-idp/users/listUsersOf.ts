/** One page of a pool's users. It costs what it answers, however many users there are. */
import type { Store } from '../../../state/store.ts'
import { pageOf, pageOfPool } from '../pageOf.ts'
import type { UserPool } from '../pools/userPools.ts'
import { passes, type UserFilter, valueOf } from './userFilter.ts'
import { type PoolUser, poolUsersOf } from './users.ts'

interface UsersPage {
  readonly page: readonly PoolUser[]
  readonly next?: string
}

/** In the order of their usernames; with a filter in the order of what it looks at. */
export function listUsersOf(
  store: Store,
  pool: UserPool,
  asked: { readonly filter: UserFilter | undefined; readonly token: string | undefined; readonly most: number },
): UsersPage {
  const { filter } = asked
  if (!filter) return pageOfPool(poolUsersOf(store), pool.id, asked)
  const { page, next } = pageOf(
    asked,
    (after, limit) => filtered(store, pool, filter, { after, limit }),
    (user) => [valueOf(filter.attribute, user).toLowerCase(), user.username],
  )
  // A page may be shorter than what was asked for, on AWS too.
  return { page: page.filter((user) => passes(filter, user)), ...(next !== undefined && { next }) }
}

function filtered(
  store: Store,
  pool: UserPool,
  { attribute, match, value }: UserFilter,
  { after: [reached, username] = [], limit }: { readonly after: readonly string[] | undefined; readonly limit: number },
): readonly PoolUser[] {
  const folded = value.toLowerCase()
  const wanted = [pool.id, attribute, folded]
  const after = username === undefined ? {} : { after: [pool.id, username] as const }
  const range =
    match === 'equal'
      ? { equal: wanted }
      : { prefix: wanted, ...(reached !== undefined && { from: [pool.id, attribute, reached] }) }
  return poolUsersOf(store)
    .byIndex('searched', { ...range, ...after, limit })
    .map(([, user]) => user)
}
