import type { LocationQuery, RouteParams } from 'vue-router'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { folderOf } from '../../features/buckets/folder/folderLocation.ts'
import type { Capability, CapabilityTargets } from '../../session/may-do/capability.ts'
import { everyCapability } from '../../session/may-do/everyCapability.ts'

/** Where somebody is, as the router tells it. */
export interface PageAtHand {
  readonly path: string
  readonly params: RouteParams
  readonly query: LocationQuery
}

/**
 * What the page at hand calls: in a folder what is done in that folder, in a zone what is done with it. Empty for pages that call
 * nothing by themselves as a role.
 */
export function pageCapabilities(
  { path, params, query }: PageAtHand,
  configuration: AwsConfig,
  identityId: string,
  zones: CapabilityTargets['zones'],
): readonly Capability[] {
  const [, page, opened = ''] = path.split('/')
  const { bucket, prefix } = folderOf(params, query)
  if (page === 'buckets' && bucket !== '') {
    const folder = { ...configuration, places: [{ bucket, prefix, label: prefix }] }
    return everyCapability(folder, identityId, zones).filter(({ call }) => call.target === `${bucket}/${prefix}`)
  }
  const zone = page === 'zones' && opened !== '' ? zones.find(({ id }) => id === opened) : undefined
  const known = zone ?? { id: opened, name: opened }
  if (page === 'zones' && opened !== '')
    return everyCapability(configuration, identityId, [known]).filter(({ call }) => call.target === known.name)
  return everyCapability(configuration, identityId, zones).filter((one) => one.page === page)
}
