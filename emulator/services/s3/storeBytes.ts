import { smallBytes } from '../../state/blobFiles.ts'
import type { ReceivedBytes, Store } from '../../state/store.ts'
import { RunningChecksums } from '../../wire/checksum/runningChecksums.ts'
import { Payload } from '../../wire/payload.ts'
import type { ChecksumAlgorithm } from './checksum.ts'
import type { Checksum } from './rows.ts'

/** The bytes of one request, all of them, and no object's yet. */
export interface StoredBytes {
  readonly received: ReceivedBytes
  /** Hex. */
  readonly md5: string
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
  // A request's body computes what its sender promised anyway, and computes the others along.
  const isPayload = body instanceof Payload
  const checksums = isPayload ? body.checksums : new RunningChecksums()
  const name = algorithm.toLowerCase()
  for (const wanted of ['md5', name]) {
    if (!checksums.add(wanted)) throw new Error(`There is no checksum called ${wanted}.`)
  }
  const whole = isPayload ? body.atOnce(smallBytes) : undefined
  const received = whole
    ? store.blobs.receiveAtOnce(await whole)
    : await store.blobs.receive(isPayload ? body : summed(body, checksums))
  return { received, md5: checksums.hexOf('md5'), checksum: { algorithm, value: checksums.digestOf(name) } }
}

async function* summed(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  checksums: RunningChecksums,
): AsyncIterable<Uint8Array> {
  for await (const chunk of source) {
    checksums.update(chunk)
    yield chunk
  }
}
