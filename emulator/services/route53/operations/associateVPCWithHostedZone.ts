import type {
  AssociateVPCWithHostedZoneCommandInput,
  AssociateVPCWithHostedZoneCommandOutput,
} from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { findPrivateZone, refuseSharedNetwork, requireVpc } from '../networks.ts'
import { zones } from '../state.ts'
import { submitChange } from '../submitChange.ts'

/** Lets a private zone answer in one more network. */
export const associateVPCWithHostedZone: Operation<
  AssociateVPCWithHostedZoneCommandInput,
  AssociateVPCWithHostedZoneCommandOutput
> = {
  authorization: 'permission',
  honours: { HostedZoneId: true, VPC: { VPCRegion: true, VPCId: true }, Comment: true },
  run(input, context) {
    const { store } = context
    return store.transaction(() => {
      const zone = findPrivateZone(store, input.HostedZoneId)
      const vpc = requireVpc(input.VPC ?? {})
      refuseSharedNetwork(store, zone.name, vpc)
      zones(store).set(zone.id, { ...zone, vpcs: [...zone.vpcs, vpc] })
      return { ChangeInfo: submitChange(context, input.Comment) }
    })
  },
}
