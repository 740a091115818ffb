import { ListHostedZonesCommand } from '@aws-sdk/client-route-53'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { Page, Zone } from './types.ts'
import { zoneOf } from './zoneOf.ts'

/** Zones, at most 100 at a time (ListHostedZones). @param start the `next` of the page before. */
export async function listZones(
  aws: AwsCaller,
  start: string | undefined,
  options?: CallOptions,
): Promise<Outcome<Page<Zone, string>>> {
  const outcome = await aws.call(await aws.clients.route53(), new ListHostedZonesCommand({ Marker: start }), options)
  return mapDone(outcome, ({ HostedZones, NextMarker, IsTruncated }) => ({
    items: (HostedZones ?? []).map(zoneOf),
    ...(IsTruncated && NextMarker ? { next: NextMarker } : {}),
  }))
}
