import type { PutObjectAclCommandInput, PutObjectAclCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { existingObject } from '../../existingObject.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { refuseObjectAcl } from '../../settings/ownersAcl.ts'

/** ACLs are switched off in every bucket here; the operation words what AWS then answers. */
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
    existingObject(input, context)
    refuseObjectAcl(input, bucketOwner(bucket, context.account))
    return {}
  },
}
