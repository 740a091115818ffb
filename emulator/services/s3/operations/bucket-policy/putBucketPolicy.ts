import type { PutBucketPolicyCommandInput, PutBucketPolicyCommandOutput } from '@aws-sdk/client-s3'
import { principalNames } from '#iam/evaluate/match/principal.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../../operation.ts'
import { withPolicy } from '../../bucketPolicies.ts'
import { isPublicPolicy } from '../../public-access/isPublicPolicy.ts'
import { readBucketPolicy } from '../../readBucketPolicy.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'

/** Sets the policy of a bucket, in place of the one that it had; the next request is decided by it. */
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
  run(input, context, bucket) {
    const { account, store } = context
    const policy = readBucketPolicy(input.Policy ?? '', { bucket: bucket.name, account, store })
    if (bucket.publicAccessBlock?.BlockPublicPolicy && isPublicPolicy(policy.document))
      throw blocked(bucket.name, context)
    bucketRows(store).set(bucket.name, withPolicy(bucket, policy))
    return {}
  },
}

function blocked(bucket: string, { principal, remark }: OperationContext): AwsError {
  remark({
    about: 'Block Public Access',
    detail: `BlockPublicPolicy is on for ${bucket}, and the policy is public: no policy refused this call.`,
  })
  const [user] = principalNames(principal)
  const message =
    `User: ${user} is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::${bucket}" ` +
    'because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.'
  return new AwsError('AccessDenied', message, { status: 403 })
}
