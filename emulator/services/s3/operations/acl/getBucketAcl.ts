import type { GetBucketAclCommandInput, GetBucketAclCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { bucketGrants } from '../../acl/grantsInForce.ts'
import { shownAcl } from '../../acl/shownAcl.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

export const getBucketAcl: Operation<GetBucketAclCommandInput, GetBucketAclCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { account }, bucket) {
    return shownAcl(bucketOwner(bucket, account), bucketGrants(bucket, account))
  },
}
