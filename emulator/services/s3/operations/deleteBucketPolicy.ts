import type { DeleteBucketPolicyCommandInput, DeleteBucketPolicyCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../operation.ts'
import { requireBucket } from '../requireBucket.ts'
import { bucketRows } from '../rows.ts'

/** Takes the policy of a bucket away; where there is none, that is as good. */
export const deleteBucketPolicy: Operation<DeleteBucketPolicyCommandInput, DeleteBucketPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: (input, context) => void requireBucket(input, context),
  run(input, context) {
    const bucket = { ...requireBucket(input, context) }
    delete bucket.policy
    bucketRows(context.store).set(bucket.name, bucket)
    return {}
  },
}
