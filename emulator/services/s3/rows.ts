/** What S3 keeps: one document per bucket and per object. The bytes of an object are a blob that its document names. */
import type { CORSRule, StorageClass } from '@aws-sdk/client-s3'
import type { PolicyDocument } from '#iam/types.ts'
import { defineCollection } from '../../state/collection.ts'
import type { BlobId } from '../../state/store.ts'
import type { ChecksumAlgorithm } from './checksum.ts'
import { summaryOf } from './objectSummary.ts'
import type { PublicAccessBlock } from './public-access/publicAccessBlock.ts'

export interface BucketRow {
  readonly name: string
  /** 12 digits: who owns it and all that is in it. Absent: the emulator's own account. */
  readonly account?: string
  readonly region: string
  /** The region as its maker named it: `EU` for eu-west-1. Absent: by its name, or it is us-east-1. */
  readonly locationConstraint?: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Absent: the bucket has no CORS configuration, and browsers are refused. */
  readonly corsRules?: readonly CORSRule[]
  /** The bucket policy: read at each request, as the resource-based layer. */
  readonly policy?: PolicyDocument
  /** Who the users and roles were that the policy names; see `BoundDocument`. */
  readonly policyPrincipalIds?: Readonly<Record<string, string>> | undefined
  /** Absent: nothing is blocked, as in a bucket that is older than the setting, or where it was deleted. */
  readonly publicAccessBlock?: PublicAccessBlock
}

/** Headers that are stored with an object and answered with it, by their names in the SDK. */
export interface ContentHeaders {
  readonly ContentType: string
  readonly CacheControl?: string
  readonly ContentDisposition?: string
  readonly ContentEncoding?: string
  readonly ContentLanguage?: string
  /** As it was given, which need not be a date. Of objects that are older than this rule: ISO 8601. */
  readonly Expires?: string
}

/** Bytes that came in one request. What an upload in parts knows of each part besides goes here. */
export interface ObjectPart {
  readonly blob: BlobId
  readonly size: number
}

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm
  /** Base64. */
  readonly value: string
}

export interface ObjectRow {
  /** What a bucket without versioning answers for the one version that it has. */
  readonly versionId: 'null'
  /** In their order. One, as long as every object comes in one request. */
  readonly parts: readonly [ObjectPart]
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
  readonly checksum: Checksum
}

/** By their names. */
export const bucketRows = defineCollection<BucketRow>({ name: 's3.buckets', takesAMoment: true })

export type ObjectKey = readonly [bucket: string, key: string]

/**
 * The current version of every object. Versions that are no longer current, once a bucket keeps them, belong into a
 * collection of their own, by bucket, key and a number that falls: a listing then still reads one row for each key, and
 * the versions of a key are read in S3's order, the latest first.
 */
export const objectRows = defineCollection<ObjectRow, ObjectKey>({
  name: 's3.objects',
  key: ['bucket', 'key'],
  summary: summaryOf,
  version: 3,
  migrate: ({ version, key: [first = '', second = ''], value }) =>
    // Version 2 had no summary.
    version === 1 ? fromVersion1(first, value as ObjectRow1) : [[first, second], value as ObjectRow],
})

/** As version 1 kept it: by `<bucket>/<key>`, with all bytes in one file. */
interface ObjectRow1 extends Omit<ObjectRow, 'versionId' | 'parts'> {
  readonly blob: string
}

/**
 * The bytes stay in the file that they are in, small ones too: nothing has to be read and written again to open a large
 * folder, and a conversion that is cut off has moved no bytes.
 */
function fromVersion1(text: string, { blob, ...row }: ObjectRow1): readonly [ObjectKey, ObjectRow] {
  // A bucket's name has no slash, so the first one ends it.
  const slash = text.indexOf('/')
  const parts = [{ blob, size: row.size }] as const
  return [[text.slice(0, slash), text.slice(slash + 1)], { versionId: 'null', parts, ...row }]
}
