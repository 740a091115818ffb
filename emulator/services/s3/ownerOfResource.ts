import type { Requirement } from '#iam/requirements/types.ts'
import type { Store } from '../../state/store.ts'
import { objectOwner } from './acl/objectOwner.ts'
import { bucketOf, bucketOwner } from './bucketOwner.ts'
import { objectOf } from './objectOf.ts'

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
