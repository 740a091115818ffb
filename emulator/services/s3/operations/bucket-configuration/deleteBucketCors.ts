import type { DeleteBucketCorsCommandInput, DeleteBucketCorsCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'

/** Takes all rules of a bucket away, and browsers are refused; where there are none, that is as good. */
export const deleteBucketCors: Operation<DeleteBucketCorsCommandInput, DeleteBucketCorsCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, found) {
    const bucket = { ...found }
    delete bucket.corsRules
    bucketRows(store).set(bucket.name, bucket)
    return {}
  },
}
