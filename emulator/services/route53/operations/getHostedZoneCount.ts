import type { GetHostedZoneCountCommandInput, GetHostedZoneCountCommandOutput } from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { zones } from '../state.ts'

/** How many zones the account has. */
export const getHostedZoneCount: Operation<GetHostedZoneCountCommandInput, GetHostedZoneCountCommandOutput> = {
  authorization: 'permission',
  honours: {},
  run(_input, { store }) {
    return { HostedZoneCount: zones(store).count() }
  },
}
