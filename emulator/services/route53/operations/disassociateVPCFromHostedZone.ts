import type {
  DisassociateVPCFromHostedZoneCommandInput,
  DisassociateVPCFromHostedZoneCommandOutput,
} from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { findZone } from '../findZone.ts'
import { requireVpc, sameVpc } from '../networks.ts'
import { zones } from '../state.ts'
import { submitChange } from '../submitChange.ts'

const lastVpc =
  'The VPC that you are trying to disassociate from the private hosted zone is the last VPC that is associated with it.'

/** Takes a network from a private zone, which keeps one at least. */
export const disassociateVPCFromHostedZone: Operation<
  DisassociateVPCFromHostedZoneCommandInput,
  DisassociateVPCFromHostedZoneCommandOutput
> = {
  authorization: 'permission',
  honours: { HostedZoneId: true, VPC: { VPCRegion: true, VPCId: true }, Comment: true },
  run(input, context) {
    const { store } = context
    return store.transaction(() => {
      const zone = findZone(store, input.HostedZoneId)
      const isMeant = sameVpc(requireVpc(input.VPC ?? {}))
      const before = zone.vpcs ?? []
      if (!before.some(isMeant)) {
        throw new AwsError(
          'VPCAssociationNotFound',
          'The specified VPC and hosted zone are not currently associated.',
          {
            status: 404,
          },
        )
      }
      const vpcs = before.filter((vpc) => !isMeant(vpc))
      if (vpcs.length === 0) throw new AwsError('LastVPCAssociation', lastVpc, { status: 400 })
      zones(store).set(zone.id, { ...zone, vpcs })
      return { ChangeInfo: submitChange(context, input.Comment) }
    })
  },
}
