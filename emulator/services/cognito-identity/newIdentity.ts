import { firstToGo } from '../../state/firstToGo.ts'
import type { Store } from '../../state/store.ts'
import type { OperationContext } from '../operation.ts'
import { save } from './identityLinks.ts'
import { identities, type Identity, type IdentityPool, type Login } from './identityPools.ts'

type Context = Pick<OperationContext, 'store' | 'clock' | 'random'>

/**
 * Guests that a pool remembers; the oldest go, which AWS does not do. Anybody makes one by asking, without any
 * credentials.
 */
const mostGuests = 10_000

/** GetId for a guest: a new identity each time. */
export function newIdentity(pool: IdentityPool, logins: readonly Login[], context: Context): Identity {
  const { store, random, clock } = context
  const region = pool.id.slice(0, pool.id.indexOf(':'))
  return store.transaction(() => {
    const createdAt = clock()
    if (logins.length === 0) makeRoom(pool, store, createdAt)
    return save({ id: `${region}:${random.uuid()}`, poolId: pool.id, logins, createdAt }, store)
  })
}

function makeRoom(pool: IdentityPool, store: Store, now: number): void {
  const kept = identities(store)
  const tooMany = kept.countByIndex('guest', { equal: pool.id }) - mostGuests + 1
  const gone = firstToGo(tooMany, {
    ahead: (limit) => kept.byIndex('guest', { from: [pool.id, now + 1], until: pool.id, limit }),
    oldest: (limit) => kept.byIndex('guest', { equal: pool.id, limit }),
  })
  for (const [id] of gone) kept.delete(id)
}
