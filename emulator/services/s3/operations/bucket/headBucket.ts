import type { HeadBucketCommandInput, HeadBucketCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

export const headBucket: Operation<HeadBucketCommandInput, HeadBucketCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run: (_input, _context, { name, region }) => ({
    BucketArn: `arn:aws:s3:::${name}`,
    BucketRegion: region,
    AccessPointAlias: false,
  }),
}
