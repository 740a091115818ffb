import type { GetBucketVersioningCommandInput, GetBucketVersioningCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

/** No bucket here has ever kept versions; S3 then answers without a status. */
export const getBucketVersioning: Operation<
  GetBucketVersioningCommandInput,
  GetBucketVersioningCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run: () => ({}),
}
