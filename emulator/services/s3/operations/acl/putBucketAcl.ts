import type { PutBucketAclCommandInput, PutBucketAclCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { refuseBucketAcl } from '../../settings/ownersAcl.ts'

/** ACLs are switched off in every bucket here; the operation words what AWS then answers. */
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
  run(input) {
    refuseBucketAcl(input)
    return {}
  },
}
