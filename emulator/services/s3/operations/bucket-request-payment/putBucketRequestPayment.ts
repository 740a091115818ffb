import type { PutBucketRequestPaymentCommandInput, PutBucketRequestPaymentCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

/** Says what is true of every bucket here. Callers are never asked to pay, so that no bucket can demand it. */
export const putBucketRequestPayment: Operation<
  PutBucketRequestPaymentCommandInput,
  PutBucketRequestPaymentCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    ContentMD5: true,
    ChecksumAlgorithm: true,
    RequestPaymentConfiguration: { Payer: { only: ['BucketOwner'] } },
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run: () => ({}),
}
