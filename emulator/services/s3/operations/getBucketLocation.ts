import type {
  BucketLocationConstraint,
  GetBucketLocationCommandInput,
  GetBucketLocationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../operation.ts'
import { requireBucket } from '../requireBucket.ts'
import type { BucketRow } from '../rows.ts'

export const getBucketLocation: Operation<GetBucketLocationCommandInput, GetBucketLocationCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, _context, { region }) {
    // The oldest region has no name here: S3 answers an empty element.
    return region === 'us-east-1' ? {} : { LocationConstraint: region as BucketLocationConstraint }
  },
}
