import type { DeletePublicAccessBlockCommandInput, DeletePublicAccessBlockCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'

/** Takes the settings of a bucket away, and nothing is blocked; where there are none, that is as good. */
export const deletePublicAccessBlock: Operation<
  DeletePublicAccessBlockCommandInput,
  DeletePublicAccessBlockCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, found) {
    const bucket = { ...found }
    delete bucket.publicAccessBlock
    bucketRows(store).set(bucket.name, bucket)
    return {}
  },
}
