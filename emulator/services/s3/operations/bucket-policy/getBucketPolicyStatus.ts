import type { GetBucketPolicyStatusCommandInput, GetBucketPolicyStatusCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { isPublicPolicy } from '../../public-access/isPublicPolicy.ts'
import { requireBucket } from '../../requireBucket.ts'
import { requireBucketPolicy } from '../../requireBucketPolicy.ts'
import type { BucketRow } from '../../rows.ts'

/** Whether the policy of a bucket is public, blocked or not. */
export const getBucketPolicyStatus: Operation<
  GetBucketPolicyStatusCommandInput,
  GetBucketPolicyStatusCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run: (_input, _context, bucket) => ({ PolicyStatus: { IsPublic: isPublicPolicy(requireBucketPolicy(bucket)) } }),
}
