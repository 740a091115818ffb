import type { Store } from '../../../state/store.ts'
import { type ObjectKey, type ObjectRow, objectRows } from '../rows.ts'
import { orderOf, versionRows } from './versionRows.ts'

/** Writes what may change of a version that is there, current or not. */
export function changeVersion(store: Store, key: ObjectKey, row: ObjectRow): void {
  const current = objectRows(store).get(key)
  if (current?.versionId === row.versionId) objectRows(store).set(key, row)
  else versionRows(store).set([...key, orderOf(row)], row)
}
