/** What S3 keeps of uploads in parts until they are completed or aborted: one document an upload, and one a part. */
import { defineCollection } from '../../../state/collection.ts'
import type { BlobId, Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { ChecksumAlgorithm } from '../checksum.ts'
import type { NewVersion } from '../commitVersion.ts'

export interface UploadChecksum {
  readonly algorithm: ChecksumAlgorithm
  /** Of the checksums of the parts, or of all bytes. */
  readonly type: 'COMPOSITE' | 'FULL_OBJECT'
  /** Whether the upload was begun with it; otherwise it is S3's own choice, and callers are told of it with the object. */
  readonly isAsked: boolean
}

export interface UploadRow {
  /** Milliseconds since 1970. */
  readonly initiatedAt: number
  /** Who began it: the ARN of a user or a session, of an account its canonical user id. */
  readonly initiator: string
  readonly description: NewVersion['description']
  readonly checksum: UploadChecksum
  /** Whether there was an object of the key when it began. */
  readonly foundObject: boolean
}

export type UploadKey = readonly [bucket: string, key: string, uploadId: string]

/** Ids begin with the time, so that the uploads of a key stand in the order in which they were begun. */
export const uploadRows = defineCollection<UploadRow, UploadKey>({
  name: 's3.uploads',
  key: ['bucket', 'key', 'uploadId'],
})

export interface PartRow {
  readonly blob: BlobId
  /** Bytes. */
  readonly size: number
  /** Hex: its entity tag. */
  readonly md5: string
  /** Base64, by the upload's algorithm. */
  readonly checksum: string
  /** What its sender said by another algorithm, and was right about. */
  readonly sent?: { readonly algorithm: ChecksumAlgorithm; readonly value: string }
  /** Milliseconds since 1970. */
  readonly lastModified: number
}

export type PartKey = readonly [...UploadKey, number: string]

export const partRows = defineCollection<PartRow, PartKey>({
  name: 's3.uploadParts',
  key: ['bucket', 'key', 'uploadId', 'number'],
})

/** @param number 1 to 10,000: as many digits for each, so that they sort. */
export function partKey(upload: UploadKey, number: number): PartKey {
  return [...upload, String(number).padStart(5, '0')]
}

/** All parts of an upload, by their numbers in ascending order. */
export function partsOf(store: Store, upload: UploadKey): ReadonlyMap<number, PartRow> {
  return new Map(
    partRows(store)
      .entries({ within: upload })
      .map(([key, part]) => [Number(key[3]), part]),
  )
}

export interface UploadInput {
  readonly Bucket?: string | undefined
  readonly Key?: string | undefined
  readonly UploadId?: string | undefined
}

export function uploadKey({ Bucket = '', Key = '', UploadId = '' }: UploadInput): UploadKey {
  return [Bucket, Key, UploadId]
}

/** @throws AwsError NoSuchUpload: never begun, of another key, completed or aborted. */
export function requireUpload(store: Store, key: UploadKey): UploadRow {
  const row = uploadRows(store).get(key)
  if (!row) throw noSuchUpload(key[2])
  return row
}

export function noSuchUpload(uploadId: string): AwsError {
  return new AwsError(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { status: 404, members: { UploadId: uploadId } },
  )
}

/** Takes away an upload with its parts and their bytes, in a transaction of the caller. @param kept numbers of parts whose bytes an object has now. */
export function deleteUpload(store: Store, key: UploadKey, kept: ReadonlySet<number> = new Set()): void {
  const parts = partRows(store)
  for (const [number, { blob }] of partsOf(store, key)) {
    parts.delete(partKey(key, number))
    if (!kept.has(number)) store.blobs.delete(blob)
  }
  uploadRows(store).delete(key)
}
