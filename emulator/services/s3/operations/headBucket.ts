import type { HeadBucketCommandInput, HeadBucketCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../operation.ts'
import { requireBucket } from '../requireBucket.ts'

export const headBucket: Operation<HeadBucketCommandInput, HeadBucketCommandOutput> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: (input, context) => void requireBucket(input, context),
  run: (input, context) => ({ BucketRegion: requireBucket(input, context).region, AccessPointAlias: false }),
}
