import type { PutBucketPolicyCommandInput, PutBucketPolicyCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../operation.ts'
import { withPolicy } from '../bucketPolicies.ts'
import { readBucketPolicy } from '../readBucketPolicy.ts'
import { requireBucket } from '../requireBucket.ts'
import { type BucketRow, bucketRows } from '../rows.ts'

/**
 * Sets the policy of a bucket, in place of the one that it had; the next request is decided by it. Block Public Access
 * is not emulated: a public policy is taken, as after switching it off.
 */
export const putBucketPolicy: Operation<PutBucketPolicyCommandInput, PutBucketPolicyCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Policy: true,
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ConfirmRemoveSelfBucketAccess: false,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run(input, { account, store }, bucket) {
    const policy = readBucketPolicy(input.Policy ?? '', { bucket: bucket.name, account, store })
    bucketRows(store).set(bucket.name, withPolicy(bucket, policy))
    return {}
  },
}
