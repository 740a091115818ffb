import type { Clock, Random } from '../../program/clockAndRandom.ts'
import type { Store } from '../../state/store.ts'
import { retentionFrom } from './object-lock/objectLock.ts'
import { bucketRows, type ObjectDescription, type ObjectKey, type ObjectRow, objectRows } from './rows.ts'
import type { StoredBytes } from './storeBytes.ts'
import { makeRoom } from './versions/makeRoom.ts'
import { wholeSeconds } from './wholeSeconds.ts'

export interface NewVersion {
  readonly key: ObjectKey
  readonly bytes: StoredBytes
  readonly description: ObjectDescription
}

/**
 * The second step of an upload: makes the bytes the current object of a key, in one transaction with what becomes of the
 * object that was there. Whatever throws leaves what was there before, and discards the bytes.
 * @param accept sees what stands under the key right before the change; throws to refuse.
 */
export async function commitVersion(
  { store, clock, random }: { readonly store: Store; readonly clock: Clock; readonly random: Random },
  version: NewVersion,
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
  const { received, md5, checksum } = bytes
  const { size } = received
  const rows = objectRows(store)
  options.accept?.(rows.get(key))
  const row: ObjectRow = {
    ...makeRoom(store, key, options),
    parts: [{ blob: store.blobs.keep(received), size }],
    size,
    etag: md5,
    lastModified: wholeSeconds(options.at),
    ...defaultRetention(store, key, options.at),
    ...description,
    checksum,
  }
  rows.set(key, row)
  return row
}

function defaultRetention(store: Store, [bucket]: ObjectKey, at: number): Pick<ObjectRow, 'retention'> {
  const wanted = bucketRows(store).get(bucket)?.objectLock?.defaultRetention
  return wanted ? { retention: retentionFrom(wanted, at) } : {}
}
