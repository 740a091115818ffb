/** Condition keys that S3 takes from a request's headers and query, and from the tags that it sets. Follows the Service Authorization Reference, "Condition keys for Amazon S3". */
import type { RequestContext } from '../../types.ts'
import { contextFrom, nested, nestedList, text } from '../requirement.ts'
import type { OperationInput } from '../types.ts'

const aclKeys = [
  ['ACL', 's3:x-amz-acl'],
  ['GrantFullControl', 's3:x-amz-grant-full-control'],
  ['GrantRead', 's3:x-amz-grant-read'],
  ['GrantReadACP', 's3:x-amz-grant-read-acp'],
  ['GrantWrite', 's3:x-amz-grant-write'],
  ['GrantWriteACP', 's3:x-amz-grant-write-acp'],
] as const

const retentionKeys = [
  ['ObjectLockMode', 's3:object-lock-mode'],
  ['ObjectLockRetainUntilDate', 's3:object-lock-retain-until-date'],
  ['ObjectLockEventHold', 's3:object-lock-event-hold'],
  ['ObjectLockEventHoldDurationDays', 's3:object-lock-event-hold-duration-days'],
] as const

const legalHoldKeys = [['ObjectLockLegalHoldStatus', 's3:object-lock-legal-hold']] as const
const storageKeys = [['StorageClass', 's3:x-amz-storage-class']] as const

const writeKeys = [
  ...aclKeys,
  ...retentionKeys,
  ...legalHoldKeys,
  ...storageKeys,
  ['ServerSideEncryption', 's3:x-amz-server-side-encryption'],
  ['SSEKMSKeyId', 's3:x-amz-server-side-encryption-aws-kms-key-id'],
  ['SSECustomerAlgorithm', 's3:x-amz-server-side-encryption-customer-algorithm'],
  ['WebsiteRedirectLocation', 's3:x-amz-website-redirect-location'],
  ['MetadataDirective', 's3:x-amz-metadata-directive'],
  ['AnnotationDirective', 's3:x-amz-object-annotation-directive'],
  ['CopySource', 's3:x-amz-copy-source'],
  ['IfMatch', 's3:if-match'],
  ['IfNoneMatch', 's3:if-none-match'],
] as const

export const aclContext = (input: OperationInput): RequestContext => contextFrom(input, aclKeys)

/** Every header key of an upload or of the target of a copy. */
export const writeContext = (input: OperationInput): RequestContext => contextFrom(input, writeKeys)

/** Of s3:PutObjectAcl, which also sees the storage class. */
export const objectAclContext = (input: OperationInput): RequestContext =>
  contextFrom(input, [...aclKeys, ...storageKeys])

export const retentionContext = (input: OperationInput): RequestContext => contextFrom(input, retentionKeys)
export const legalHoldContext = (input: OperationInput): RequestContext => contextFrom(input, legalHoldKeys)

/** Present for version-specific actions only. */
export const versionContext = (input: OperationInput): RequestContext =>
  contextFrom(input, [['VersionId', 's3:VersionId']])

/**
 * Of ListBucket and ListBucketVersions. A prefix that the request leaves out is absent, an empty one is there and
 * empty: policies rely on the difference. AWS documents that max-keys always has a value.
 */
export function listContext(input: OperationInput): RequestContext {
  const keys = [
    ['Prefix', 's3:prefix'],
    ['Delimiter', 's3:delimiter'],
    ['MaxKeys', 's3:max-keys'],
  ] as const
  return { 's3:max-keys': '1000', ...contextFrom(input, keys) }
}

/** True when the request sets an access control list by any header. */
export const hasAcl = (input: OperationInput) => aclKeys.some(([member]) => text(input, member) !== '')

export const hasRetention = (input: OperationInput) => retentionKeys.some(([member]) => text(input, member) !== '')

export const hasLegalHold = (input: OperationInput) => text(input, 'ObjectLockLegalHoldStatus') !== ''

type Tag = readonly [key: string, value: string]

/** Tags of the `x-amz-tagging` header (`Tagging: 'team=blue&year=2026'`). */
export function headerTagContext(input: OperationInput): RequestContext {
  const pairs = text(input, 'Tagging')
    .split('&')
    .filter((pair) => pair !== '')
  return tagContext(
    pairs.map((pair): Tag => {
      const equals = pair.indexOf('=')
      return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))]
    }),
  )
}

/** Tags of a `Tagging: { TagSet }` body. */
export function bodyTagContext(input: OperationInput): RequestContext {
  const tags = nestedList(nested(input, 'Tagging'), 'TagSet')
  return tagContext(tags.map((tag): Tag => [text(tag, 'Key'), text(tag, 'Value')]))
}

function tagContext(tags: readonly Tag[]): RequestContext {
  if (tags.length === 0) return {}
  return {
    ...Object.fromEntries(tags.map(([key, value]) => [`s3:RequestObjectTag/${key}`, value])),
    's3:RequestObjectTagKeys': tags.map(([key]) => key),
  }
}

function decode(encoded: string): string {
  const spaced = encoded.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
