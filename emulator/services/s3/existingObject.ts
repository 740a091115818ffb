import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { bucketRows, type ObjectKey, type ObjectRow, objectRows } from './rows.ts'
import { orderOfVersionId } from './versions/versionOrder.ts'
import { type DeleteMarkerRow, findVersion, isDeleteMarker, latestVersion } from './versions/versionRows.ts'

/**
 * The object or version of a request, or S3's answer for one that is not there: 404 for those who may list the bucket, for
 * all others a 403 that names `s3:ListBucket`, so that nobody learns which keys exist. That question carries no
 * `s3:prefix`: a permission to list only a folder does not answer it.
 * @throws AwsError NoSuchKey, NoSuchVersion, AccessDenied; MethodNotAllowed for a delete marker that is asked for by its
 * id, InvalidArgument for what is no version id.
 */
export function existingObject(
  input: {
    readonly Bucket?: string | undefined
    readonly Key?: string | undefined
    readonly VersionId?: string | undefined
  },
  context: OperationContext,
): ObjectRow {
  const { Bucket = '', Key = '', VersionId } = input
  const key = [Bucket, Key] as const
  if (VersionId !== undefined) return existingVersion(key, VersionId, context)
  const row = objectRows(context.store).get(key)
  if (row) return row
  demandListing(Bucket, context)
  const marker = currentMarker(key, context)
  throw new AwsError('NoSuchKey', 'The specified key does not exist.', {
    status: 404,
    members: { Key },
    ...(marker && { headers: markerHeaders(marker) }),
  })
}

function existingVersion(key: ObjectKey, versionId: string, context: OperationContext): ObjectRow {
  const [bucket, name] = key
  checkVersionId(versionId)
  const row = findVersion(context.store, key, versionId)
  if (!row) {
    demandListing(bucket, context)
    throw new AwsError('NoSuchVersion', 'The specified version does not exist.', {
      status: 404,
      members: { Key: name, VersionId: versionId },
    })
  }
  if (!isDeleteMarker(row)) return row
  throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    status: 405,
    members: { Method: 'GET', ResourceType: 'DeleteMarker' },
    headers: {
      ...markerHeaders(row),
      allow: 'DELETE',
      'last-modified': new Date(row.lastModified).toUTCString(),
    },
  })
}

/** @throws AwsError InvalidArgument for what S3 never gave. */
export function checkVersionId(versionId: string): void {
  if (versionId === 'null' || orderOfVersionId(versionId) !== undefined) return
  const message = versionId === '' ? 'Version id cannot be the empty string' : 'Invalid version id specified'
  throw new AwsError('InvalidArgument', message, {
    status: 400,
    members: { ArgumentName: 'versionId', ArgumentValue: versionId.slice(0, 256) },
  })
}

function demandListing(bucket: string, context: OperationContext): void {
  context.demand({ action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}`, context: {} })
}

/** The delete marker that stands in the place of an object; undefined also where the bucket has never kept versions. */
function currentMarker(key: ObjectKey, { store }: OperationContext): DeleteMarkerRow | undefined {
  if (bucketRows(store).get(key[0])?.versioning === undefined) return undefined
  const latest = latestVersion(store, key)
  return latest && isDeleteMarker(latest) ? latest : undefined
}

function markerHeaders({ versionId }: DeleteMarkerRow) {
  return { 'x-amz-delete-marker': 'true', 'x-amz-version-id': versionId }
}
