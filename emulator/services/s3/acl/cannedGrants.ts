import type { Permission } from '@aws-sdk/client-s3'
import { type AclGrant, type AclGroup, idsOfAws, ownersGrants } from './aclGrant.ts'

const ofBoth = ['private', 'public-read', 'public-read-write', 'authenticated-read', 'aws-exec-read'] as const
const ofOwners = ['bucket-owner-read', 'bucket-owner-full-control'] as const

/** By what they are set for. Those of objects are no error for a bucket, and say nothing there. */
export const cannedAcls = {
  object: [...ofBoth, ...ofOwners],
  bucket: [...ofBoth, ...ofOwners, 'log-delivery-write'],
} as const

export type CannedAcl = (typeof cannedAcls)['bucket'][number]

const toGroup = (group: AclGroup, permission: Permission): AclGrant => ({ grantee: { group }, permission })

/**
 * The grants that a canned ACL stands for (Amazon S3 User Guide, "Canned ACL").
 * @param owner of what gets the ACL, 12 digits.
 * @param bucketOwner where it is an object: that of its bucket.
 */
export function cannedGrants(acl: CannedAcl, owner: string, bucketOwner = owner): readonly AclGrant[] {
  return [...ownersGrants(owner), ...besides(acl), ...toBucketOwner(acl, owner, bucketOwner)]
}

function besides(acl: CannedAcl): readonly AclGrant[] {
  switch (acl) {
    case 'public-read':
      return [toGroup('AllUsers', 'READ')]
    case 'public-read-write':
      return [toGroup('AllUsers', 'READ'), toGroup('AllUsers', 'WRITE')]
    case 'authenticated-read':
      return [toGroup('AuthenticatedUsers', 'READ')]
    case 'aws-exec-read':
      return [{ grantee: { canonicalId: idsOfAws.ec2 }, permission: 'READ' }]
    case 'log-delivery-write':
      return [toGroup('LogDelivery', 'WRITE'), toGroup('LogDelivery', 'READ_ACP')]
    default:
      return []
  }
}

/** He has FULL_CONTROL already where the object is his. */
function toBucketOwner(acl: CannedAcl, owner: string, bucketOwner: string): readonly AclGrant[] {
  if (owner === bucketOwner) return []
  const grantee = { account: bucketOwner }
  if (acl === 'bucket-owner-read') return [{ grantee, permission: 'READ' }]
  return acl === 'bucket-owner-full-control' ? [{ grantee, permission: 'FULL_CONTROL' }] : []
}
