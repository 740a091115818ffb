import type { Clock } from '../../program/clockAndRandom.ts'
import type { Store } from '../../state/store.ts'
import { startChecksum } from '../../wire/checksum/checksum.ts'
import type { ChecksumAlgorithm } from './checksum.ts'
import { objectId, objectRows, type ObjectRow } from './rows.ts'

export interface NewObject {
  readonly bucket: string
  readonly key: string
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly algorithm: ChecksumAlgorithm
  readonly description: Pick<ObjectRow, 'headers' | 'metadata' | 'storageClass'>
}

/**
 * Stores an object whole or not at all: first the bytes, then, in one transaction, the document that names them; the
 * bytes that it replaces go last. A body that breaks off, or an `accept` that throws, leaves what was there before.
 * @param accept sees what stands under the key right before the change; throws to refuse.
 */
export async function keepObject(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  object: NewObject,
  accept: (current: ObjectRow | undefined) => void = () => undefined,
): Promise<ObjectRow> {
  const checksum = startChecksum(object.algorithm.toLowerCase())
  if (!checksum) throw new Error(`There is no checksum called ${object.algorithm}.`)
  const blob = await store.blobs.write(passing(object.body, checksum.update))
  const row: ObjectRow = {
    blob: blob.id,
    size: blob.size,
    etag: blob.md5,
    lastModified: Math.floor(clock() / 1000) * 1000,
    ...object.description,
    checksum: { algorithm: object.algorithm, value: checksum.digest() },
  }
  const rows = objectRows(store)
  const id = objectId(object.bucket, object.key)
  let replaced: ObjectRow | undefined
  try {
    store.transaction(() => {
      replaced = rows.get(id)
      accept(replaced)
      rows.set(id, row)
    })
  } catch (refusal) {
    store.blobs.delete(blob.id)
    throw refusal
  }
  if (replaced) store.blobs.delete(replaced.blob)
  return row
}

async function* passing(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  see: (bytes: Uint8Array) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of source) {
    see(chunk)
    yield chunk
  }
}
