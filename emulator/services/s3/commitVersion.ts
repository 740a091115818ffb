import type { Clock } from '../../program/clockAndRandom.ts'
import type { Store } from '../../state/store.ts'
import { type ObjectKey, type ObjectRow, objectRows } from './rows.ts'
import type { StoredBytes } from './storeBytes.ts'

/** Bytes that have been kept before, part by part, and are an object's with the row that names them. */
export interface KeptParts extends Pick<ObjectRow, 'parts' | 'etag' | 'checksum'> {
  readonly uploadId: string
}

export interface NewVersion<Bytes = StoredBytes | KeptParts> {
  readonly key: ObjectKey
  readonly bytes: Bytes
  readonly description: Pick<ObjectRow, 'headers' | 'metadata' | 'storageClass'>
}

/**
 * The second step of an upload: makes the bytes the object of a key, in one transaction with the end of the object that
 * was there. Whatever throws leaves what was there before, and discards the bytes.
 * @param accept sees what stands under the key right before the change; throws to refuse.
 */
export async function commitVersion(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  version: NewVersion<StoredBytes>,
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
  const rows = objectRows(store)
  const replaced = rows.get(key)
  accept?.(replaced)
  const row: ObjectRow = {
    versionId: 'null',
    ...('received' in bytes ? keepBytes(store, bytes) : bytes),
    size: sizeOf(bytes),
    lastModified: Math.floor(at / 1000) * 1000,
    ...description,
  }
  rows.set(key, row)
  if (replaced) deleteParts(store, replaced)
  return row
}

function keepBytes(
  store: Store,
  { received, md5, checksum }: StoredBytes,
): Pick<ObjectRow, 'parts' | 'etag' | 'checksum'> {
  return { parts: [{ blob: store.blobs.keep(received), size: received.size }], etag: md5, checksum }
}

function sizeOf(bytes: StoredBytes | KeptParts): number {
  return 'received' in bytes ? bytes.received.size : bytes.parts.reduce((sum, { size }) => sum + size, 0)
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
