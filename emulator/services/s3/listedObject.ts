import type { _Object, RestoreStatus } from '@aws-sdk/client-s3'
import type { ObjectSummary } from './objectSummary.ts'

/**
 * An object as a listing answers it.
 * @param key as it is answered. @param owner canonical id; undefined: not asked for. @param restore of an archived one.
 */
export function listedObject(
  key: string,
  summary: ObjectSummary,
  { owner, restore }: { readonly owner?: string | undefined; readonly restore?: RestoreStatus | undefined } = {},
): _Object {
  const { size, etag, lastModified, storageClass, algorithm, checksumType = 'FULL_OBJECT' } = summary
  return {
    Key: key,
    LastModified: new Date(lastModified),
    ETag: `"${etag}"`,
    ChecksumAlgorithm: [algorithm],
    ChecksumType: checksumType,
    Size: size,
    StorageClass: storageClass,
    ...(owner !== undefined && { Owner: { ID: owner } }),
    ...(restore && { RestoreStatus: restore }),
  }
}
