import type { ReceivedBytes, Store } from '../../state/store.ts'
import { startChecksum } from '../../wire/checksum/checksum.ts'
import type { ChecksumAlgorithm } from './checksum.ts'
import type { Checksum } from './rows.ts'

/** The bytes of one request, all of them, and no object's yet. */
export interface StoredBytes {
  readonly received: ReceivedBytes
  readonly checksum: Checksum
}

/**
 * The first step of an upload: takes the bytes in. `commitVersion` makes an object of them; who does not get that far
 * calls `store.blobs.discard`. A body that breaks off leaves nothing.
 */
export async function storeBytes(
  store: Store,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  algorithm: ChecksumAlgorithm,
): Promise<StoredBytes> {
  const checksum = startChecksum(algorithm.toLowerCase())
  if (!checksum) throw new Error(`There is no checksum called ${algorithm}.`)
  const received = await store.blobs.receive(passing(body, checksum.update))
  return { received, checksum: { algorithm, value: checksum.digest() } }
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
