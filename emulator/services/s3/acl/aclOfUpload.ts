import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import type { OperationContext } from '../../operation.ts'
import { bucketOwner } from '../bucketOwner.ts'
import type { BucketRow, ObjectRow } from '../rows.ts'
import { refusePublicAcl } from './refusePublicAcl.ts'
import {
  type AclHeaders,
  aclsNotSupported,
  cannedAclOf,
  requestedAcl,
  saysNoAcl,
  saysOwnersAcl,
} from './requestedAcl.ts'

/**
 * Who owns an object that is written, and what its ACL says (S3-270). Another account's object is that account's own, unless
 * it hands it over and the bucket's owner wants it.
 * @throws AwsError AccessControlListNotSupported where the bucket takes no ACLs; those of `requestedAcl`; AccessDenied for a
 * public one that is blocked.
 */
export function aclOfUpload(
  input: AclHeaders & { readonly Key?: string | undefined },
  bucket: BucketRow,
  context: Pick<OperationContext, 'account' | 'store' | 'principal' | 'remark'>,
): Pick<ObjectRow, 'owner' | 'acl'> {
  const isSilent = saysNoAcl(input)
  const ofBucket = bucketOwner(bucket, context.account)
  if (!bucket.ownership) {
    if (isSilent) return {}
    cannedAclOf(input, 'object')
    if (saysOwnersAcl(input, ofBucket)) return {}
    throw aclsNotSupported()
  }
  // An anonymous upload is the bucket owner's here.
  const writer = accountOf(context.principal) ?? ofBucket
  const isHandedOver = bucket.ownership === 'BucketOwnerPreferred' && input.ACL === 'bucket-owner-full-control'
  const owner = isHandedOver ? ofBucket : writer
  const owned = owner === ofBucket ? {} : { owner }
  if (isSilent) return owned
  const { account, store } = context
  const acl = requestedAcl(input, { of: 'object', owner, bucketOwner: ofBucket, account, store })
  const resource = `arn:aws:s3:::${bucket.name}/${input.Key ?? ''}`
  refusePublicAcl(acl, bucket, context, { action: 's3:PutObjectAcl', resource })
  return { ...owned, acl }
}
