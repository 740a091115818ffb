import { type AnyDeclaration, storedName } from './collection.ts'
import { keyText } from './keyBytes.ts'
import type { Collection, CollectionDeclaration, Key, Store } from './store.ts'

/**
 * The store as it counts for what decides who may do what: single documents of collections whose changes take a moment are
 * those of a moment ago, where strict mode asks for that. Lists and indexes are as they are now.
 */
export function settledStore(store: Store): Store {
  const opened = new Map<AnyDeclaration, Collection<unknown, Key, string>>()

  function settled(declaration: AnyDeclaration): Collection<unknown, Key, string> {
    const collection = store.open(declaration)
    const { definition } = declaration
    if (!definition.takesAMoment) return collection
    const name = storedName(definition)
    return {
      ...collection,
      get(key) {
        // Every signed request comes by here: nearly always nothing waits to count.
        const earlier = store.earlier.waits ? store.earlier.find(name, keyText(key)) : undefined
        return earlier ? earlier.value : collection.get(key)
      },
    }
  }

  return {
    ...store,
    open<T, K extends Key, I extends string>(declaration: CollectionDeclaration<T, K, I>): Collection<T, K, I> {
      // One declaration stands for one type of document, as in the store itself.
      const untyped = declaration as unknown as AnyDeclaration
      const known = opened.get(untyped) ?? settled(untyped)
      opened.set(untyped, known)
      return known as unknown as Collection<T, K, I>
    },
  }
}
