import type {
  BucketLocationConstraint,
  GetBucketLocationCommandInput,
  GetBucketLocationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../operation.ts'
import { requireBucket } from '../requireBucket.ts'

export const getBucketLocation: Operation<GetBucketLocationCommandInput, GetBucketLocationCommandOutput> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: (input, context) => void requireBucket(input, context),
  run(input, context) {
    const { region } = requireBucket(input, context)
    // The oldest region has no name here: S3 answers an empty element.
    return region === 'us-east-1' ? {} : { LocationConstraint: region as BucketLocationConstraint }
  },
}
