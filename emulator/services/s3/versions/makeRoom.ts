import type { Random } from '../../../program/clockAndRandom.ts'
import type { Store } from '../../../state/store.ts'
import { bucketRows, type ObjectKey, objectRows } from '../rows.ts'
import { newVersionId, orderBefore } from './versionOrder.ts'
import { findVersion, isDeleteMarker, latestVersion, orderOf, type VersionRow, versionRows } from './versionRows.ts'

/** What a new version is called, and where it stands. No order: its bucket has never kept versions. */
export interface VersionPlace {
  readonly versionId: string
  readonly order?: string
}

/**
 * Makes room for the next version of a key, in a transaction of the caller who puts one there: what was there becomes a
 * former version or goes, as the bucket's versioning says (Amazon S3 User Guide, "How S3 Versioning works").
 * @param at milliseconds since 1970
 */
export function makeRoom(
  store: Store,
  key: ObjectKey,
  { at, random }: { readonly at: number; readonly random: Random },
): VersionPlace {
  const versioning = bucketRows(store).get(key[0])?.versioning
  const current = objectRows(store).get(key)
  if (versioning === undefined) {
    if (current) dropBytes(store, current)
    return { versionId: 'null' }
  }
  const latest = current ?? latestVersion(store, key)
  const order = orderBefore(at, latest && orderOf(latest))
  if (versioning === 'Suspended') dropNullVersion(store, key)
  if (current && (versioning === 'Enabled' || current.versionId !== 'null')) {
    versionRows(store).set([...key, orderOf(current)], current)
  }
  return { versionId: versioning === 'Enabled' ? newVersionId(order, random) : 'null', order }
}

/** There is one version named `null` at most: the next one takes its place, wherever it stands. */
function dropNullVersion(store: Store, key: ObjectKey): void {
  const former = findVersion(store, key, 'null')
  if (!former) return
  // The current one is replaced by whoever asked for room.
  versionRows(store).delete([...key, orderOf(former)])
  dropBytes(store, former)
}

/** In the transaction of the row that goes. */
export function dropBytes(store: Store, row: VersionRow): void {
  if (isDeleteMarker(row)) return
  for (const { blob } of row.parts) store.blobs.delete(blob)
}
