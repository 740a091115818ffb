/** Tags of zones and health checks, kept beside them. */
import type { Tag, TagResourceType } from '@aws-sdk/client-route-53'
import { defineCollection } from '../../state/collection.ts'
import type { Store } from '../../state/store.ts'
import { findZone } from './findZone.ts'
import { findHealthCheck } from './healthChecks.ts'
import { bareId } from './ids.ts'

type TagKey = readonly [resourceType: string, id: string]

/** Values by their keys, in the order in which they were added. */
const tags = defineCollection<Readonly<Record<string, string>>, TagKey>({
  name: 'route53.tags',
  key: ['resource type', 'resource id'],
})

/** @param id with or without its path. Throws NoSuchHostedZone or NoSuchHealthCheck. */
function requireTagged(store: Store, type: TagResourceType, id: string | undefined): TagKey {
  if (type === 'healthcheck') findHealthCheck(store, id)
  else findZone(store, id)
  return [type, bareId(id)]
}

/** Throws as `requireTagged`. */
export function tagsOf(store: Store, type: TagResourceType, id: string | undefined): Tag[] {
  const stored = tags(store).get(requireTagged(store, type, id)) ?? {}
  return Object.entries(stored).map(([Key, Value]) => ({ Key, Value }))
}

/** Called inside a transaction. Throws as `requireTagged`. */
export function changeTags(
  store: Store,
  resource: { readonly type: TagResourceType; readonly id: string | undefined },
  change: { readonly add: readonly Tag[]; readonly remove: readonly string[] },
): void {
  const key = requireTagged(store, resource.type, resource.id)
  const kept = new Map(Object.entries(tags(store).get(key) ?? {}))
  for (const name of change.remove) kept.delete(name)
  for (const { Key = '', Value = '' } of change.add) kept.set(Key, Value)
  tags(store).set(key, Object.fromEntries(kept))
}

/** Of a zone or a health check that is deleted. */
export function forgetTags(store: Store, type: TagResourceType, id: string): void {
  tags(store).delete([type, id])
}
