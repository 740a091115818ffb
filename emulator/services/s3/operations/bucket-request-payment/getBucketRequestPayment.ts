import type { GetBucketRequestPaymentCommandInput, GetBucketRequestPaymentCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

/** The owner pays in every bucket here. */
export const getBucketRequestPayment: Operation<
  GetBucketRequestPaymentCommandInput,
  GetBucketRequestPaymentCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run: () => ({ Payer: 'BucketOwner' }),
}
