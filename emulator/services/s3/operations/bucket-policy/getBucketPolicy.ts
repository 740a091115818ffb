import type { GetBucketPolicyCommandInput, GetBucketPolicyCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { policyNow } from '../../bucketPolicies.ts'
import { requireBucket } from '../../requireBucket.ts'
import { requireBucketPolicy } from '../../requireBucketPolicy.ts'
import type { BucketRow } from '../../rows.ts'

/** The policy of a bucket as JSON, without the white space that it was sent with. */
export const getBucketPolicy: Operation<GetBucketPolicyCommandInput, GetBucketPolicyCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, bucket) {
    requireBucketPolicy(bucket)
    return { Policy: JSON.stringify(policyNow(bucket, store)) }
  },
}
