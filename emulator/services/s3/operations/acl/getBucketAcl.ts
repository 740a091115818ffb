import type { GetBucketAclCommandInput, GetBucketAclCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { ownersAcl } from '../../settings/ownersAcl.ts'

export const getBucketAcl: Operation<GetBucketAclCommandInput, GetBucketAclCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { account }, bucket) {
    return ownersAcl(bucketOwner(bucket, account))
  },
}
