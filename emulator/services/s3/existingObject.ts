import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { type ObjectRow, objectRows } from './rows.ts'

/**
 * The object of a request, or S3's answer for a key that is not there: 404 for those who may list the bucket, for all
 * others a 403 that names `s3:ListBucket`, so that nobody learns which keys exist. That question carries no
 * `s3:prefix`: a permission to list only a folder does not answer it.
 * @throws AwsError NoSuchKey or AccessDenied.
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
  // A bucket without versioning has one version of each object, named "null".
  if (VersionId !== undefined && VersionId !== 'null') {
    throw new AwsError('InvalidArgument', 'Invalid version id specified', {
      status: 400,
      members: { ArgumentName: 'versionId', ArgumentValue: VersionId },
    })
  }
  const row = objectRows(context.store).get([Bucket, Key])
  if (row) return row
  context.demand({ action: 's3:ListBucket', resource: `arn:aws:s3:::${Bucket}`, context: {} })
  throw new AwsError('NoSuchKey', 'The specified key does not exist.', { status: 404, members: { Key } })
}
