import type { Random } from '../../../program/clockAndRandom.ts'
import type { Store } from '../../../state/store.ts'
import { type ObjectKey, type ObjectRow, objectRows } from '../rows.ts'
import { wholeSeconds } from '../wholeSeconds.ts'
import { dropBytes, makeRoom } from './makeRoom.ts'
import {
  type DeleteMarkerRow,
  findVersion,
  isDeleteMarker,
  latestVersion,
  orderOf,
  type VersionRow,
  versionRows,
} from './versionRows.ts'

/**
 * Ends the current object of a key, in a transaction of the caller. A bucket that keeps versions keeps it as a former one, and
 * gets a delete marker, also where there was no object.
 * @param options.accept sees the current object right before; throws to refuse.
 * @returns the marker; undefined where the bucket has never kept versions.
 */
export function removeCurrent(
  store: Store,
  key: ObjectKey,
  options: {
    /** Milliseconds since 1970. */
    readonly at: number
    readonly random: Random
    readonly accept?: (current: ObjectRow | undefined) => void
  },
): DeleteMarkerRow | undefined {
  const rows = objectRows(store)
  const current = rows.get(key)
  options.accept?.(current)
  const { versionId, order } = makeRoom(store, key, options)
  if (current) rows.delete(key)
  if (order === undefined) return undefined
  const marker = { isDeleteMarker: true, versionId, order, lastModified: wholeSeconds(options.at) } as const
  versionRows(store).set([...key, order], marker)
  return marker
}

/**
 * Takes one version away for good, in a transaction of the caller; the one before it becomes the current object where the
 * latest one goes.
 * @param accept sees the version right before; throws to refuse.
 * @returns the version that there was; undefined where there is none with this id.
 */
export function removeVersion(
  store: Store,
  key: ObjectKey,
  { versionId, accept }: { readonly versionId: string; readonly accept?: (row: VersionRow | undefined) => void },
): VersionRow | undefined {
  const row = findVersion(store, key, versionId)
  accept?.(row)
  if (!row) return undefined
  const objects = objectRows(store)
  const current = objects.get(key)
  if (current?.versionId === versionId) objects.delete(key)
  else versionRows(store).delete([...key, orderOf(row)])
  dropBytes(store, row)
  promoteLatest(store, key)
  return row
}

/** The latest version is the current object, unless it is a delete marker. */
function promoteLatest(store: Store, key: ObjectKey): void {
  const objects = objectRows(store)
  if (objects.get(key)) return
  const latest = latestVersion(store, key)
  if (!latest || isDeleteMarker(latest)) return
  versionRows(store).delete([...key, orderOf(latest)])
  objects.set(key, latest)
}
