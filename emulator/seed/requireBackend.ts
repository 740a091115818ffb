import type { Store } from '../state/store.ts'
import { startAnew, StoreUnavailable } from '../state/storeUnavailable.ts'
import type { SeedDocument } from './seedDocument.ts'
import { documentIn } from './seededBackend.ts'
import { wasSeeded } from './seedEmulator.ts'

/**
 * A folder that was filled keeps what it was filled with.
 * @throws StoreUnavailable where that was another document, or none.
 */
export function requireBackend(store: Store, document: SeedDocument, folder: string): void {
  const held = documentIn(store)
  if (wasSeeded(store) && JSON.stringify(held) === JSON.stringify(document)) return
  const holds = wasSeeded(store)
    ? `was filled from another document (user pool ${held.userPool.id})`
    : 'was left empty at its first start'
  throw new StoreUnavailable(
    `The data in ${folder} ${holds}: only a new folder is filled with the backend that is asked for. Nothing was changed. ` +
      `Start without --seed and --policies to use what is there. ${startAnew(folder)}`,
  )
}
