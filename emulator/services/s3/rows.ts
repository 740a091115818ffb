/** What S3 keeps: one document per bucket and per object. The bytes of an object are a blob that its document names. */
import type { CORSRule, ObjectOwnership, StorageClass } from '@aws-sdk/client-s3'
import type { PolicyDocument } from '#iam/types.ts'
import { defineCollection } from '../../state/collection.ts'
import type { BlobId } from '../../state/store.ts'
import type { AclGrant } from './acl/aclGrant.ts'
import type { Restoration } from './archive/restoration.ts'
import type { ChecksumAlgorithm } from './checksum.ts'
import type { ObjectLock, Retention } from './object-lock/lockTypes.ts'
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
  /** Absent: it has never kept versions. Suspended: it keeps those it has, and one named `null` of each key. */
  readonly versioning?: 'Enabled' | 'Suspended'
  /** Absent: its objects cannot be locked. It keeps versions then. */
  readonly objectLock?: ObjectLock
  /** Absent: BucketOwnerEnforced, and no ACL counts. */
  readonly ownership?: Exclude<ObjectOwnership, 'BucketOwnerEnforced'> | undefined
  /** Absent: its owner may do everything, and nobody else anything. */
  readonly acl?: readonly AclGrant[] | undefined
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

/** Bytes that came in one request. */
export interface ObjectPart {
  readonly blob: BlobId
  readonly size: number
  /** Base64, by the object's algorithm. Absent where the object came in one request. */
  readonly checksum?: string
}

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm
  /** Base64; of a composite one without the number of parts that the header has behind it. */
  readonly value: string
  /** A checksum of the checksums of the parts. Absent: of all bytes. */
  readonly type?: 'COMPOSITE'
}

export interface ObjectRow {
  /** `null` where it was written into a bucket that did not keep versions. */
  readonly versionId: string
  /** Where it stands among the versions of its key; see `versionOrder.ts`. Absent: as its time says. */
  readonly order?: string
  /** In their order: one where the object came in one request, also for no bytes. */
  readonly parts: readonly [ObjectPart, ...ObjectPart[]]
  /** Bytes. */
  readonly size: number
  /** Hex, without the quotes that the header has: MD5 of the bytes; of an upload in parts that of the MD5s of its parts, `-` and how many. */
  readonly etag: string
  /** Milliseconds since 1970, cut to whole seconds as S3 does. */
  readonly lastModified: number
  readonly storageClass: StorageClass
  readonly headers: ContentHeaders
  /** Names in lower case, without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>
  readonly checksum: Checksum
  /** The upload in parts that it came by: to repeat its completion is no mistake. Absent: it came in one request. */
  readonly uploadId?: string
  /** Absent: none. */
  readonly tags?: Readonly<Record<string, string>> | undefined
  /** The copy of an archived object that RestoreObject asked for. Absent: it never did. */
  readonly restoration?: Restoration | undefined
  /** Until when this version is kept from being deleted. */
  readonly retention?: Retention | undefined
  /** Whether it is kept from being deleted for as long as this stands. Absent: it never was. */
  readonly legalHold?: boolean | undefined
  /** 12 digits: another account than the bucket's that has written it, and owns it where ACLs count. Absent: the bucket's. */
  readonly owner?: string
  /** Absent: its owner may do everything, and nobody else anything. */
  readonly acl?: readonly AclGrant[]
}

/** What an upload or a copy says about its object. */
export type ObjectDescription = Pick<
  ObjectRow,
  'headers' | 'metadata' | 'storageClass' | 'tags' | 'retention' | 'legalHold' | 'owner' | 'acl'
>

/** By their names. */
export const bucketRows = defineCollection<BucketRow>({ name: 's3.buckets', takesAMoment: true })

export type ObjectKey = readonly [bucket: string, key: string]

/** The current version of every object that has one; the others, and delete markers, are `versionRows`. */
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
