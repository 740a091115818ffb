/**
 * What a listing tells of an object, as one line beside its row. It holds digits, hex and words of AWS's own alone: nothing that
 * XML would escape, and no space.
 */
import type { StorageClass } from '@aws-sdk/client-s3'
import type { ChecksumAlgorithm } from './checksum.ts'

export interface ObjectSummary {
  /** Bytes. */
  readonly size: number
  /** As in the row. */
  readonly etag: string
  /** Milliseconds since 1970. */
  readonly lastModified: number
  readonly storageClass: StorageClass
  readonly algorithm: ChecksumAlgorithm
  /** Absent: of all bytes. */
  readonly checksumType?: 'COMPOSITE'
}

/** What a row has of it. */
interface Summarized extends Omit<ObjectSummary, 'algorithm' | 'checksumType'> {
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly type?: 'COMPOSITE' }
}

export function summaryOf({ size, etag, lastModified, storageClass, checksum }: Summarized): string {
  const line = `${size} ${etag} ${lastModified} ${storageClass} ${checksum.algorithm}`
  return checksum.type === undefined ? line : `${line} ${checksum.type}`
}

/** @param summary of `summaryOf`, which has all of it. */
export function readSummary(summary: string): ObjectSummary {
  const [size, etag = '', lastModified, storageClass, algorithm, checksumType] = summary.split(' ')
  return {
    size: Number(size),
    etag,
    lastModified: Number(lastModified),
    storageClass: storageClass as StorageClass,
    algorithm: algorithm as ChecksumAlgorithm,
    ...(checksumType !== undefined && { checksumType: 'COMPOSITE' as const }),
  }
}

/**
 * The same as it stands there. @returns `others`: when it was last modified, its storage class and its algorithm, a space between.
 */
export function aroundEtag(summary: string): { readonly size: string; readonly etag: string; readonly others: string } {
  const first = summary.indexOf(' ')
  const second = summary.indexOf(' ', first + 1)
  return { size: summary.slice(0, first), etag: summary.slice(first + 1, second), others: summary.slice(second + 1) }
}
