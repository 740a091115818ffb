/** What S3 keeps: one document per bucket and per object. The bytes of an object are a blob that its document names. */
import type { CORSRule, StorageClass } from '@aws-sdk/client-s3'
import type { PolicyDocument } from '#iam/types.ts'
import type { Collection, Store } from '../../state/store.ts'
import type { ChecksumAlgorithm } from './checksum.ts'

export interface BucketRow {
  readonly name: string
  readonly region: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Absent: the bucket has no CORS configuration, and browsers are refused. */
  readonly corsRules?: readonly CORSRule[]
  /** The bucket policy: read at each request, as the resource-based layer. */
  readonly policy?: PolicyDocument
}

/** Headers that are stored with an object and answered with it, by their names in the SDK. */
export interface ContentHeaders {
  readonly ContentType: string
  readonly CacheControl?: string
  readonly ContentDisposition?: string
  readonly ContentEncoding?: string
  readonly ContentLanguage?: string
  /** ISO 8601. */
  readonly Expires?: string
}

export interface ObjectRow {
  readonly blob: string
  /** Bytes. */
  readonly size: number
  /** MD5 in hex, without the quotes that the header has. */
  readonly etag: string
  /** Milliseconds since 1970, cut to whole seconds as S3 does. */
  readonly lastModified: number
  readonly storageClass: StorageClass
  readonly headers: ContentHeaders
  /** Names in lower case, without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string }
}

export function bucketRows(store: Store): Collection<BucketRow> {
  return store.collection<BucketRow>('s3.buckets')
}

export function objectRows(store: Store): Collection<ObjectRow> {
  return store.collection<ObjectRow>('s3.objects')
}

/** The document's key: a bucket's name has no slash, so the first one ends it. */
export function objectId(bucket: string, key: string): string {
  return `${bucket}/${key}`
}
