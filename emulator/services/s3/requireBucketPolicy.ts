import type { PolicyDocument } from '#iam/types.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { BucketRow } from './rows.ts'

/** @throws AwsError NoSuchBucketPolicy. */
export function requireBucketPolicy({ name, policy }: BucketRow): PolicyDocument {
  if (policy) return policy
  throw new AwsError('NoSuchBucketPolicy', 'The bucket policy does not exist', {
    status: 404,
    members: { BucketName: name },
  })
}
