/** A bucket lives in one region and is served by that region's endpoint alone (Amazon S3 User Guide, "Making requests"). */
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import type { BucketRow } from '../rows.ts'
import { s3Errors } from '../signing/s3Errors.ts'

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
 * Which endpoint a request would have reached on AWS is told by the region that it was signed for. Where none is named,
 * it reached the right one: nothing was signed, or by Signature Version 2.
 * @throws AwsError PermanentRedirect, with the bucket's region in a header; `Endpoint` is this emulator, which is every
 * region's.
 */
export function requireRegion({ name, region }: BucketRow, context: OperationContext): void {
  const { signedRegion, headers, principal } = context
  if (signedRegion === undefined) {
    if (principal.type !== 'Anonymous' && !takeVersion2.has(region)) throw s3Errors.unsupportedMechanism()
    return
  }
  if (signedRegion === region) return
  const message =
    'The bucket you are attempting to access must be addressed using the specified endpoint. ' +
    'Please send all future requests to this endpoint.'
  throw new AwsError('PermanentRedirect', message, {
    status: 301,
    members: { Endpoint: headers.host ?? '', Bucket: name },
    headers: { 'x-amz-bucket-region': region },
  })
}
