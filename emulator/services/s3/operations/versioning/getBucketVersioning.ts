import type { GetBucketVersioningCommandInput, GetBucketVersioningCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

/** Of a bucket that has never kept versions S3 answers no status. */
export const getBucketVersioning: Operation<
  GetBucketVersioningCommandInput,
  GetBucketVersioningCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run: (_input, _context, { versioning }) => (versioning === undefined ? {} : { Status: versioning }),
}
