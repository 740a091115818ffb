import type { PutPublicAccessBlockCommandInput, PutPublicAccessBlockCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'

/** Sets all four settings of a bucket; one that is left out is off. The bucket's policy stays as it is. */
export const putPublicAccessBlock: Operation<
  PutPublicAccessBlockCommandInput,
  PutPublicAccessBlockCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    },
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run({ PublicAccessBlockConfiguration: wanted = {} }, { store }, bucket) {
    const { BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets } = wanted
    const publicAccessBlock = {
      BlockPublicAcls: BlockPublicAcls === true,
      IgnorePublicAcls: IgnorePublicAcls === true,
      BlockPublicPolicy: BlockPublicPolicy === true,
      RestrictPublicBuckets: RestrictPublicBuckets === true,
    }
    bucketRows(store).set(bucket.name, { ...bucket, publicAccessBlock })
    return {}
  },
}
