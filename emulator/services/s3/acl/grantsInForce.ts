import { bucketOwner, objectOwner } from '../bucketOwner.ts'
import type { BucketRow, ObjectRow } from '../rows.ts'
import { type AclGrant, ownersGrants } from './aclGrant.ts'

/** The ACL of an object as it counts: where ACLs are switched off the bucket's owner may do everything, whatever was set before. */
export function objectGrants(
  row: Pick<ObjectRow, 'owner' | 'acl'>,
  bucket: BucketRow,
  own: string,
): readonly AclGrant[] {
  return (bucket.ownership && row.acl) ?? ownersGrants(objectOwner(row, bucket, own))
}

/** The ACL of a bucket as it counts. */
export function bucketGrants(bucket: BucketRow, own: string): readonly AclGrant[] {
  return (bucket.ownership && bucket.acl) ?? ownersGrants(bucketOwner(bucket, own))
}
