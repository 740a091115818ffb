import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { requireRegion } from './regions/requireRegion.ts'
import { type BucketRow, bucketRows } from './rows.ts'

const longestKey = 1024

interface BucketInput {
  readonly Bucket?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

/**
 * The bucket of a request. S3 looks for it before it authorises: a missing bucket answers 404 to any signed caller.
 * @throws AwsError NoSuchBucket; PermanentRedirect where it lives in another region; AccessDenied when the bucket is not owned by the account that the caller expects.
 */
export function requireBucket(input: BucketInput, context: OperationContext): BucketRow {
  const name = input.Bucket ?? ''
  const row = bucketRows(context.store).get(name)
  if (!row) {
    throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', {
      status: 404,
      members: { BucketName: name },
    })
  }
  requireRegion(row, context)
  if (input.ExpectedBucketOwner !== undefined && input.ExpectedBucketOwner !== context.account) {
    throw new AwsError('AccessDenied', 'Access Denied', { status: 403 })
  }
  return row
}

/**
 * The same for a request that names an object, whose key has at most 1,024 bytes of UTF-8 (S3-040).
 * @throws AwsError also KeyTooLongError.
 */
export function requireBucketAndKey(
  input: BucketInput & { readonly Key?: string | undefined },
  context: OperationContext,
): void {
  requireBucket(input, context)
  const size = Buffer.byteLength(input.Key ?? '')
  if (size > longestKey) {
    throw new AwsError('KeyTooLongError', 'Your key is too long', {
      status: 400,
      members: { Size: String(size), MaxSizeAllowed: String(longestKey) },
    })
  }
}
