import type { Clock, Random } from '../../program/clockAndRandom.ts'
import type { Store } from '../../state/store.ts'
import { retentionFrom } from './object-lock/objectLock.ts'
import { bucketRows, type ObjectDescription, type ObjectKey, type ObjectRow, objectRows } from './rows.ts'
import type { StoredBytes } from './storeBytes.ts'
import { makeRoom } from './versions/makeRoom.ts'
import { wholeSeconds } from './wholeSeconds.ts'

/** Bytes that have been kept before, part by part, and are an object's with the row that names them. */
export interface KeptParts extends Pick<ObjectRow, 'parts' | 'etag' | 'checksum'> {
  readonly uploadId: string
}

export interface NewVersion<Bytes = StoredBytes | KeptParts> {
  readonly key: ObjectKey
  readonly bytes: Bytes
  readonly description: ObjectDescription
}

/**
 * The second step of an upload: makes the bytes the current object of a key, in one transaction with what becomes of the
 * object that was there. Whatever throws leaves what was there before, and discards the bytes.
 * @param accept sees what stands under the key right before the change; throws to refuse.
 */
export async function commitVersion(
  { store, clock, random }: { readonly store: Store; readonly clock: Clock; readonly random: Random },
  version: NewVersion<StoredBytes>,
  accept: (current: ObjectRow | undefined) => void = () => undefined,
): Promise<ObjectRow> {
  try {
    return await store.groupedTransaction(() => writeVersion(store, version, { at: clock(), random, accept }))
  } catch (problem) {
    store.blobs.discard(version.bytes.received)
    throw problem
  }
}

/** The same in a transaction of the caller, who discards the bytes where it fails. @param options.at milliseconds since 1970. */
export function writeVersion(
  store: Store,
  { key, bytes, description }: NewVersion,
  options: {
    readonly at: number
    readonly random: Random
    readonly accept?: (current: ObjectRow | undefined) => void
  },
): ObjectRow {
  const rows = objectRows(store)
  options.accept?.(rows.get(key))
  const row: ObjectRow = {
    ...makeRoom(store, key, options),
    ...('received' in bytes ? keepBytes(store, bytes) : bytes),
    size: sizeOf(bytes),
    lastModified: wholeSeconds(options.at),
    ...defaultRetention(store, key, options.at),
    ...description,
  }
  rows.set(key, row)
  return row
}

function defaultRetention(store: Store, [bucket]: ObjectKey, at: number): Pick<ObjectRow, 'retention'> {
  const wanted = bucketRows(store).get(bucket)?.objectLock?.defaultRetention
  return wanted ? { retention: retentionFrom(wanted, at) } : {}
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
