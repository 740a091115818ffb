import type { Store } from '../../state/store.ts'
import { identityPoolKeysOf } from '../../tokens/identityPoolTokens.ts'
import { identities, identityOfLogin, type IdentityPool, identityPools } from './identityPools.ts'

/** So many documents are read at once. */
const batch = 1000

/** The pool with its roles and tags, everybody in it, what led to them, and the key that signed their tokens. */
export function deletePool({ id }: IdentityPool, store: Store): void {
  store.transaction(() => {
    const kept = identities(store)
    const logins = identityOfLogin(store)
    emptied(
      () => kept.byIndex('pool', { equal: id, limit: batch }),
      ([key]) => kept.delete(key),
    )
    emptied(
      () => logins.entries({ within: id, limit: batch }),
      ([key]) => logins.delete(key),
    )
    identityPoolKeysOf(store).delete(id)
    identityPools(store).delete(id)
  })
}

function emptied<T>(read: () => readonly T[], remove: (one: T) => void): void {
  for (let found = read(); found.length > 0; found = read()) found.forEach(remove)
}
