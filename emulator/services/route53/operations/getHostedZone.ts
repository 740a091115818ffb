import type { GetHostedZoneCommandInput, GetHostedZoneCommandOutput } from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { delegationSet, hostedZone, vpc } from '../describe.ts'
import { findZone } from '../findZone.ts'

/** A zone with its four name servers, or with the networks that a private one answers in. */
export const getHostedZone: Operation<GetHostedZoneCommandInput, GetHostedZoneCommandOutput> = {
  authorization: 'permission',
  honours: { Id: true },
  run(input, { store }) {
    const zone = findZone(store, input.Id)
    return {
      HostedZone: hostedZone(zone),
      DelegationSet: delegationSet(zone),
      ...(zone.vpcs && { VPCs: zone.vpcs.map(vpc) }),
    }
  },
}
