import type { Clock } from '../../program/clockAndRandom.ts'
import type { Store } from '../../state/store.ts'
import { type ObjectKey, type ObjectRow, objectRows } from './rows.ts'
import type { StoredBytes } from './storeBytes.ts'

export interface NewVersion {
  readonly key: ObjectKey
  readonly bytes: StoredBytes
  readonly description: Pick<ObjectRow, 'headers' | 'metadata' | 'storageClass'>
}

/**
 * The second step of an upload: makes the bytes the object of a key, in one transaction with the end of the object that
 * was there. Whatever throws leaves what was there before, and discards the bytes.
 * @param accept sees what stands under the key right before the change; throws to refuse.
 */
export async function commitVersion(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  version: NewVersion,
  accept: (current: ObjectRow | undefined) => void = () => undefined,
): Promise<ObjectRow> {
  try {
    return await store.groupedTransaction(() => writeVersion(store, version, { at: clock(), accept }))
  } catch (problem) {
    store.blobs.discard(version.bytes.received)
    throw problem
  }
}

/** The same in a transaction of the caller, who discards the bytes where it fails. @param at milliseconds since 1970. */
export function writeVersion(
  store: Store,
  { key, bytes, description }: NewVersion,
  { at, accept }: { readonly at: number; readonly accept?: (current: ObjectRow | undefined) => void },
): ObjectRow {
  const { received, md5, checksum } = bytes
  const { size } = received
  const rows = objectRows(store)
  const replaced = rows.get(key)
  accept?.(replaced)
  const row: ObjectRow = {
    versionId: 'null',
    parts: [{ blob: store.blobs.keep(received), size }],
    size,
    etag: md5,
    lastModified: Math.floor(at / 1000) * 1000,
    ...description,
    checksum,
  }
  rows.set(key, row)
  if (replaced) deleteParts(store, replaced)
  return row
}

/** Takes away what stands under a key, if anything, in a transaction of the caller. @param accept as of `commitVersion`. */
export function deleteVersion(store: Store, key: ObjectKey, accept: (current: ObjectRow | undefined) => void): void {
  const rows = objectRows(store)
  const current = rows.get(key)
  accept(current)
  if (!current) return
  rows.delete(key)
  deleteParts(store, current)
}

function deleteParts(store: Store, { parts }: ObjectRow): void {
  for (const { blob } of parts) store.blobs.delete(blob)
}
