import type { GetObjectAclCommandInput, GetObjectAclCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { objectGrants } from '../../acl/grantsInForce.ts'
import { shownAcl } from '../../acl/shownAcl.ts'
import { objectOwner } from '../../bucketOwner.ts'
import { existingObject } from '../../existingObject.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

export const getObjectAcl: Operation<GetObjectAclCommandInput, GetObjectAclCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, Key: true, VersionId: true, RequestPayer: requestPayer, ExpectedBucketOwner: true },
  find: requireBucketAndKey,
  run(input, context, bucket) {
    const row = existingObject(input, context)
    const { account } = context
    return shownAcl(objectOwner(row, bucket, account), objectGrants(row, bucket, account))
  },
}
