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
export function commitVersion(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { key, bytes, description }: NewVersion,
  accept: (current: ObjectRow | undefined) => void = () => undefined,
): ObjectRow {
  const { received, md5, checksum } = bytes
  const { size } = received
  try {
    return store.transaction(() => {
      const rows = objectRows(store)
      const replaced = rows.get(key)
      accept(replaced)
      const row: ObjectRow = {
        versionId: 'null',
        parts: [{ blob: store.blobs.keep(received), size }],
        size,
        etag: md5,
        lastModified: Math.floor(clock() / 1000) * 1000,
        ...description,
        checksum,
      }
      rows.set(key, row)
      if (replaced) deleteParts(store, replaced)
      return row
    })
  } catch (problem) {
    store.blobs.discard(received)
    throw problem
  }
}

/** The bytes of an object that is no more. In the transaction that takes it away. */
export function deleteParts(store: Store, { parts }: ObjectRow): void {
  for (const { blob } of parts) store.blobs.delete(blob)
}
