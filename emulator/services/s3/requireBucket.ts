import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { bucketOwner } from './bucketOwner.ts'
import { permanentRedirect } from './permanentRedirect.ts'
import { type BucketRow, bucketRows } from './rows.ts'
import { s3Errors } from './signing/s3Errors.ts'

/** Bytes of UTF-8. */
export const longestKey = 1024

interface BucketInput {
  readonly Bucket?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

/**
 * The bucket of a request. S3 looks for it before it authorises: a missing bucket answers 404 to any signed caller.
 * @throws AwsError NoSuchBucket; PermanentRedirect where it lives in another region; AccessDenied when the bucket is not owned by the account that the caller expects.
 */
export function requireBucket(input: BucketInput, context: OperationContext): BucketRow {
  return requireRegion(requireBucketAnywhere(input, context), context)
}

/** The same for a request that the endpoint of any region answers. */
export function requireBucketAnywhere(input: BucketInput, context: OperationContext): BucketRow {
  checkExpectedOwner(input.ExpectedBucketOwner)
  const name = input.Bucket ?? ''
  const row = bucketRows(context.store).get(name)
  if (!row) {
    throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', {
      status: 404,
      members: { BucketName: name },
    })
  }
  const { ExpectedBucketOwner: expected } = input
  if (expected !== undefined && expected !== bucketOwner(row, context.account)) {
    throw new AwsError('AccessDenied', 'Access Denied', { status: 403 })
  }
  return row
}

/** @throws AwsError for what cannot be an account. */
function checkExpectedOwner(owner: string | undefined): void {
  if (owner === undefined || /^\d{12}$/.test(owner)) return
  const message = `The value of the expected bucket owner parameter must be an AWS Account ID... [${owner.slice(0, 256)}]`
  throw new AwsError('InvalidBucketOwnerAWSAccountID', message, { status: 400 })
}

/**
 * The same for a request that names an object, whose key has at most 1,024 bytes of UTF-8 (S3-040).
 * @throws AwsError also KeyTooLongError.
 */
export function requireBucketAndKey(
  input: BucketInput & { readonly Key?: string | undefined },
  context: OperationContext,
): BucketRow {
  const bucket = requireBucket(input, context)
  checkKeyLength(input.Key ?? '')
  return bucket
}

/** @throws AwsError KeyTooLongError */
export function checkKeyLength(key: string): void {
  const size = Buffer.byteLength(key)
  if (size <= longestKey) return
  throw new AwsError('KeyTooLongError', 'Your key is too long', {
    status: 400,
    members: { Size: String(size), MaxSizeAllowed: String(longestKey) },
  })
}

/** The regions that are older than Signature Version 4. */
const takeVersion2 = new Set([
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'eu-west-1',
  'sa-east-1',
  'us-east-1',
  'us-west-1',
  'us-west-2',
])

/**
 * A bucket lives in one region and is served by that region's endpoint alone (Amazon S3 User Guide, "Making requests").
 * Which endpoint a request would have reached on AWS is told by the region that it was signed for. Where none is named,
 * it reached the right one: nothing was signed, or by Signature Version 2.
 * @throws AwsError PermanentRedirect, with the bucket's region in a header; `Endpoint` is this emulator, which is every
 * region's.
 */
function requireRegion(bucket: BucketRow, context: OperationContext): BucketRow {
  const { name, region } = bucket
  const { signedRegion, headers, principal } = context
  if (signedRegion === undefined) {
    if (principal.type !== 'Anonymous' && !takeVersion2.has(region)) throw s3Errors.unsupportedMechanism()
    return bucket
  }
  if (signedRegion === region) return bucket
  throw permanentRedirect({ bucket: name, endpoint: headers.host ?? '', region })
}
