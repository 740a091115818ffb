import { ListHostedZonesCommand } from '@aws-sdk/client-route-53'
import { call, type CallOptions } from '../../call/call.ts'
import { route53Client } from '../../call/clients.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { Page, Zone } from './types.ts'
import { zoneOf } from './zoneOf.ts'

/** Zones, at most 100 at a time (ListHostedZones). @param start the `next` of the page before. */
export async function listZones(
  start: string | undefined,
  options?: CallOptions,
): Promise<Outcome<Page<Zone, string>>> {
  const outcome = await call(await route53Client(), new ListHostedZonesCommand({ Marker: start }), options)
  return mapDone(outcome, ({ HostedZones, NextMarker, IsTruncated }) => ({
    items: (HostedZones ?? []).map(zoneOf),
    ...(IsTruncated && NextMarker ? { next: NextMarker } : {}),
  }))
}
