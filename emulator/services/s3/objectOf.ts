import type { Requirement } from '#iam/requirements/types.ts'
import type { Store } from '../../state/store.ts'
import { type ObjectRow, objectRows } from './rows.ts'
import { findVersion, isDeleteMarker } from './versions/versionRows.ts'

const arnOfBuckets = 'arn:aws:s3:::'

/** The object or version that a requirement is about; undefined where it is about none, or about one that is not there. */
export function objectOf({ resource, context }: Requirement, store: Store): ObjectRow | undefined {
  if (!resource.startsWith(arnOfBuckets)) return undefined
  const slash = resource.indexOf('/', arnOfBuckets.length)
  if (slash < 0) return undefined
  const key = [resource.slice(arnOfBuckets.length, slash), resource.slice(slash + 1)] as const
  const versionId = context['s3:VersionId']
  const row = typeof versionId === 'string' ? findVersion(store, key, versionId) : objectRows(store).get(key)
  return !row || isDeleteMarker(row) ? undefined : row
}
