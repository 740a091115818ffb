import type { GetObjectAclCommandInput, GetObjectAclCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { existingObject } from '../../existingObject.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { ownersAcl } from '../../settings/ownersAcl.ts'

export const getObjectAcl: Operation<GetObjectAclCommandInput, GetObjectAclCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, Key: true, VersionId: true, RequestPayer: requestPayer, ExpectedBucketOwner: true },
  find: requireBucketAndKey,
  run(input, context, bucket) {
    existingObject(input, context)
    return ownersAcl(bucketOwner(bucket, context.account))
  },
}
