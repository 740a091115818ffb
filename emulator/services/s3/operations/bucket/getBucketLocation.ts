import type {
  BucketLocationConstraint,
  GetBucketLocationCommandInput,
  GetBucketLocationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket, requireBucketAnywhere } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

/**
 * The oldest region has no name here: S3 answers an empty element. Its endpoint answers for the buckets of all regions,
 * for it is the one to ask while a bucket's own region is not known.
 */
export const getBucketLocation: Operation<GetBucketLocationCommandInput, GetBucketLocationCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: (input, context) =>
    (context.signedRegion === 'us-east-1' ? requireBucketAnywhere : requireBucket)(input, context),
  run(_input, _context, { region, locationConstraint = region }) {
    return region === 'us-east-1' ? {} : { LocationConstraint: locationConstraint as BucketLocationConstraint }
  },
}
