import type { DeleteBucketPolicyCommandInput, DeleteBucketPolicyCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'

/** Takes the policy of a bucket away; where there is none, that is as good. */
export const deleteBucketPolicy: Operation<DeleteBucketPolicyCommandInput, DeleteBucketPolicyCommandOutput, BucketRow> =
  {
    authorization: 'permission',
    honours: { Bucket: true, ExpectedBucketOwner: true },
    find: requireBucket,
    run(_input, { store }, found) {
      const bucket = { ...found }
      delete bucket.policy
      delete bucket.policyPrincipalIds
      bucketRows(store).set(bucket.name, bucket)
      return {}
    },
  }
