import type { Requirement } from '#iam/requirements/types.ts'
import { actionsMatching, conditionKeysOf } from '#iam/tables/actions.ts'
import type { RequestContext } from '#iam/types.ts'
import type { Store } from '../../../state/store.ts'
import { objectRows } from '../rows.ts'
import { findVersion, isDeleteMarker } from '../versions/versionRows.ts'

const tagKey = 's3:ExistingObjectTag/'
const arnOfBuckets = 'arn:aws:s3:::'

let askers: ReadonlySet<string> | undefined

/** `s3:ExistingObjectTag/<key>`, for the actions that AWS tells it of: what an object's tags are when it is asked about. */
export function objectTagContext({ action, resource, context }: Requirement, store: Store): RequestContext | undefined {
  if (!resource.startsWith(arnOfBuckets)) return undefined
  const slash = resource.indexOf('/', arnOfBuckets.length)
  if (slash < 0) return undefined
  askers ??= new Set(
    actionsMatching('s3:*').filter((name) => conditionKeysOf(name).some((key) => key.startsWith(tagKey))),
  )
  if (!askers.has(action)) return undefined
  const key = [resource.slice(arnOfBuckets.length, slash), resource.slice(slash + 1)] as const
  const versionId = context['s3:VersionId']
  const row = typeof versionId === 'string' ? findVersion(store, key, versionId) : objectRows(store).get(key)
  if (!row || isDeleteMarker(row) || !row.tags) return undefined
  return Object.fromEntries(Object.entries(row.tags).map(([name, value]) => [`${tagKey}${name}`, value]))
}
