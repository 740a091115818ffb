import type { GetDNSSECCommandInput, GetDNSSECCommandOutput } from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { findZone } from '../findZone.ts'

/** No zone signs here: that needs a key of AWS KMS. */
export const getDNSSEC: Operation<GetDNSSECCommandInput, GetDNSSECCommandOutput> = {
  authorization: 'permission',
  honours: { HostedZoneId: true },
  run(input, { store }) {
    findZone(store, input.HostedZoneId)
    return { Status: { ServeSignature: 'NOT_SIGNING' }, KeySigningKeys: [] }
  },
}
