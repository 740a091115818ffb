import type { PutObjectAclCommandInput, PutObjectAclCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { refusePublicAcl } from '../../acl/refusePublicAcl.ts'
import {
  aclsNotSupported,
  cannedAclOf,
  checkWays,
  requestedAcl,
  requireAcl,
  saysOwnersAcl,
} from '../../acl/requestedAcl.ts'
import { objectOwner } from '../../bucketOwner.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { existingObject } from '../../existingObject.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { changeVersion } from '../../versions/changeVersion.ts'

/** Sets the ACL of an object or of a version, in place of the one that it had. Who owns it stays as it was. */
export const putObjectAcl: Operation<PutObjectAclCommandInput, PutObjectAclCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    ACL: true,
    AccessControlPolicy: {
      Grants: {
        each: { Grantee: { DisplayName: true, EmailAddress: true, ID: true, URI: true, Type: true }, Permission: true },
      },
      Owner: { DisplayName: true, ID: true },
    },
    Bucket: true,
    ContentMD5: true,
    ChecksumAlgorithm: true,
    GrantFullControl: true,
    GrantRead: true,
    GrantReadACP: true,
    GrantWrite: true,
    GrantWriteACP: true,
    Key: true,
    RequestPayer: requestPayer,
    VersionId: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucketAndKey,
  run(input, context, bucket) {
    const { account, store } = context
    const row = existingObject(input, context)
    cannedAclOf(input, 'object')
    requireAcl(input)
    checkWays(input)
    const ofBucket = bucketOwner(bucket, account)
    if (!bucket.ownership) {
      if (saysOwnersAcl(input, ofBucket)) return {}
      throw aclsNotSupported()
    }
    const owner = objectOwner(row, bucket, account)
    const acl = requestedAcl(input, { of: 'object', owner, bucketOwner: ofBucket, account, store })
    const key = [bucket.name, input.Key ?? ''] as const
    const action = input.VersionId === undefined ? 's3:PutObjectAcl' : 's3:PutObjectVersionAcl'
    refusePublicAcl(acl, bucket, context, { action, resource: `arn:aws:s3:::${key.join('/')}` })
    changeVersion(store, key, { ...row, acl })
    return {}
  },
}
