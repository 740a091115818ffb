/** A bucket lives in one region and is served by that region's endpoint alone (Amazon S3 User Guide, "Making requests"). */
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import type { BucketRow } from '../rows.ts'

/**
 * Which endpoint a request would have reached on AWS is told by the region that it was signed for. Where none is named,
 * it reached the right one.
 * @throws AwsError PermanentRedirect, with the bucket's region in a header; `Endpoint` is this emulator, which is every
 * region's.
 */
export function requireRegion({ name, region }: BucketRow, { signedRegion, headers }: OperationContext): void {
  if (signedRegion === undefined || signedRegion === region) return
  const message =
    'The bucket you are attempting to access must be addressed using the specified endpoint. ' +
    'Please send all future requests to this endpoint.'
  throw new AwsError('PermanentRedirect', message, {
    status: 301,
    members: { Endpoint: headers.host ?? '', Bucket: name },
    headers: { 'x-amz-bucket-region': region },
  })
}
