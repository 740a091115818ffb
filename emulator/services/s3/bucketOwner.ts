import type { Requirement } from '#iam/requirements/types.ts'
import type { Store } from '../../state/store.ts'
import { type BucketRow, bucketRows } from './rows.ts'

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
