import type { OperationContext } from '../../operation.ts'
import { bucketOwner } from '../bucketOwner.ts'
import { canonicalUserId } from '../owner.ts'
import { type BucketRow, type ObjectRow, objectRows } from '../rows.ts'

/** The canonical id of whoever owns a listed object: nearly always the bucket's owner, whose id is made once. */
export function listedOwners(
  bucket: BucketRow,
  { account }: Pick<OperationContext, 'account'>,
): (row: Pick<ObjectRow, 'owner'>) => string {
  const ofBucket = canonicalUserId(bucketOwner(bucket, account))
  return ({ owner }) => (bucket.ownership && owner !== undefined ? canonicalUserId(owner) : ofBucket)
}

/** The same by keys, for what has no rows at hand: they are looked at where ACLs count. */
export function listedOwnersByKey(
  bucket: BucketRow,
  context: Pick<OperationContext, 'account' | 'store'>,
): (key: string) => string {
  const ownerOf = listedOwners(bucket, context)
  const rows = objectRows(context.store)
  return (key) => ownerOf((bucket.ownership && rows.get([bucket.name, key])) ?? {})
}
