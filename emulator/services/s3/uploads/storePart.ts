import { Payload } from '../../../wire/payload.ts'
import type { OperationContext } from '../../operation.ts'
import type { ChecksumAlgorithm } from '../checksum.ts'
import { storeBytes } from '../storeBytes.ts'
import { wholeSeconds } from '../wholeSeconds.ts'
import { partKey, type PartRow, partRows, requireUpload, type UploadKey, type UploadRow } from './uploadRows.ts'

export interface NewPart {
  readonly key: UploadKey
  readonly number: number
  readonly upload: UploadRow
  /** The algorithm of the checksum that comes with the body. */
  readonly sent?: ChecksumAlgorithm | undefined
}

/**
 * Takes in the bytes of a part, which replaces the one of the same number. A body that breaks off, or that comes in while the upload
 * is completed or aborted, leaves everything as it was.
 * @throws AwsError NoSuchUpload
 */
export async function storePart(
  { store, clock }: Pick<OperationContext, 'store' | 'clock'>,
  { key, number, upload, sent }: NewPart,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<PartRow> {
  const { received, md5, checksum } = await storeBytes(store, body, upload.checksum.algorithm)
  const value = sent !== undefined && sent !== checksum.algorithm ? sentValue(body, sent) : undefined
  try {
    return await store.groupedTransaction(() => {
      requireUpload(store, key)
      const rows = partRows(store)
      const replaced = rows.get(partKey(key, number))
      const row: PartRow = {
        blob: store.blobs.keep(received),
        size: received.size,
        md5,
        checksum: checksum.value,
        ...(sent !== undefined && value !== undefined && { sent: { algorithm: sent, value } }),
        lastModified: wholeSeconds(clock()),
      }
      rows.set(partKey(key, number), row)
      if (replaced) store.blobs.delete(replaced.blob)
      return row
    })
  } catch (problem) {
    store.blobs.discard(received)
    throw problem
  }
}

/** A body has compared it with its bytes by now. */
function sentValue(body: unknown, algorithm: ChecksumAlgorithm): string | undefined {
  return body instanceof Payload ? body.checksums.digestOf(algorithm.toLowerCase()) : undefined
}
