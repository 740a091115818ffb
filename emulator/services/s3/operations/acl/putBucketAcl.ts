import type { PutBucketAclCommandInput, PutBucketAclCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { refusePublicAcl } from '../../acl/refusePublicAcl.ts'
import { aclsNotSupported, cannedAclOf, checkWays, requestedAcl, requireAcl } from '../../acl/requestedAcl.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'

/** Sets the ACL of a bucket, in place of the one that it had. Where ACLs are switched off none is taken, `private` neither (S3-223). */
export const putBucketAcl: Operation<PutBucketAclCommandInput, PutBucketAclCommandOutput, BucketRow> = {
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
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run(input, context, bucket) {
    const { account, store } = context
    cannedAclOf(input, 'bucket')
    requireAcl(input)
    checkWays(input)
    if (!bucket.ownership) throw aclsNotSupported()
    const acl = requestedAcl(input, { of: 'bucket', owner: bucketOwner(bucket, account), account, store })
    refusePublicAcl(acl, bucket, context, { action: 's3:PutBucketAcl', resource: `arn:aws:s3:::${bucket.name}` })
    bucketRows(store).set(bucket.name, { ...bucket, acl })
    return {}
  },
}
