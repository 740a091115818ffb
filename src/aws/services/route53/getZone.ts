import { GetHostedZoneCommand } from '@aws-sdk/client-route-53'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { Zone } from './types.ts'
import { zoneOf } from './zoneOf.ts'

export interface ZoneDetails {
  readonly zone: Zone
  /** Empty for private zones. */
  readonly nameServers: readonly string[]
}

/** One zone with its name servers (GetHostedZone). */
export async function getZone(aws: AwsCaller, id: string, options?: CallOptions): Promise<Outcome<ZoneDetails>> {
  const outcome = await aws.call(await aws.clients.route53(), new GetHostedZoneCommand({ Id: id }), options)
  return mapDone(outcome, ({ HostedZone, DelegationSet }) => ({
    zone: zoneOf(HostedZone ?? { Id: id, Name: '', CallerReference: '' }),
    nameServers: DelegationSet?.NameServers ?? [],
  }))
}
