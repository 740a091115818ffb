/** Who owns buckets, what is in them, and what a requirement is about. */
import type { Requirement } from '#iam/requirements/types.ts'
import type { Store } from '../../state/store.ts'
import { objectOf } from './objectOf.ts'
import { type BucketRow, bucketRows, type ObjectRow } from './rows.ts'

const arnOfBuckets = 'arn:aws:s3:::'
/** Behind it stands a key, or a pattern begins. */
const endsName = /[/*?]/

/** The bucket that a requirement is about; undefined where it is about none, or about one that is not there. */
export function bucketOf({ resource }: Pick<Requirement, 'resource'>, store: Store): BucketRow | undefined {
  if (!resource.startsWith(arnOfBuckets)) return undefined
  const end = resource.slice(arnOfBuckets.length).search(endsName)
  const name = resource.slice(arnOfBuckets.length, end < 0 ? undefined : arnOfBuckets.length + end)
  return name === '' ? undefined : bucketRows(store).get(name)
}

/**
 * The account that owns a bucket, 12 digits.
 * @param own the emulator's, of every bucket that says no other
 */
export function bucketOwner({ account }: Pick<BucketRow, 'account'>, own: string): string {
  return account ?? own
}

/**
 * The account that owns an object, 12 digits: that of its bucket, unless another one has written it and ACLs count.
 * @param own the emulator's
 */
export function objectOwner({ owner }: Pick<ObjectRow, 'owner'>, bucket: BucketRow, own: string): string {
  return (bucket.ownership && owner) ?? bucketOwner(bucket, own)
}

/** What the owner of an object allows, also in the bucket of another account; all else is for the bucket's owner to allow. */
const ofObjectsOwner = new Set([
  's3:GetObject',
  's3:GetObjectVersion',
  's3:GetObjectAcl',
  's3:GetObjectVersionAcl',
  's3:PutObjectAcl',
  's3:PutObjectVersionAcl',
  's3:GetObjectAttributes',
  's3:GetObjectVersionAttributes',
  's3:GetObjectTagging',
  's3:GetObjectVersionTagging',
  's3:PutObjectTagging',
  's3:PutObjectVersionTagging',
  's3:DeleteObjectTagging',
  's3:DeleteObjectVersionTagging',
  's3:RestoreObject',
])

/**
 * The account of what a requirement is about: of an object that another account owns that one, for what is its owner's to allow; undefined where it is about no bucket, and so about the caller's own account.
 * @param own the emulator's
 */
export function ownerOfResource(requirement: Requirement, store: Store, own: string): string | undefined {
  // A new one is the caller's, whoever has the name.
  const bucket = requirement.action === 's3:CreateBucket' ? undefined : bucketOf(requirement, store)
  if (!bucket?.ownership || !ofObjectsOwner.has(requirement.action)) return bucket && bucketOwner(bucket, own)
  return objectOwner(objectOf(requirement, store) ?? {}, bucket, own)
}
