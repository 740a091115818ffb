import type { GetBucketPolicyCommandInput, GetBucketPolicyCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { policyNow } from '../bucketPolicies.ts'
import { requireBucket } from '../requireBucket.ts'
import type { BucketRow } from '../rows.ts'

/** The policy of a bucket as JSON, without the white space that it was sent with. */
export const getBucketPolicy: Operation<GetBucketPolicyCommandInput, GetBucketPolicyCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, bucket) {
    const policy = policyNow(bucket, store)
    if (policy) return { Policy: JSON.stringify(policy) }
    throw new AwsError('NoSuchBucketPolicy', 'The bucket policy does not exist', {
      status: 404,
      members: { BucketName: bucket.name },
    })
  },
}
