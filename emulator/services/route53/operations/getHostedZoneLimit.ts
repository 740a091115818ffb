import type { GetHostedZoneLimitCommandInput, GetHostedZoneLimitCommandOutput } from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { findZone } from '../findZone.ts'
import { recordQuota } from '../settings.ts'

/** How many record sets a zone may have, and has. */
export const getHostedZoneLimit: Operation<GetHostedZoneLimitCommandInput, GetHostedZoneLimitCommandOutput> = {
  authorization: 'permission',
  honours: { HostedZoneId: true, Type: true },
  run(input, { store }) {
    const zone = findZone(store, input.HostedZoneId)
    if (input.Type !== 'MAX_RRSETS_BY_ZONE') {
      throw new AwsError(
        'HostedZoneNotPrivate',
        'The specified hosted zone is a public hosted zone, not a private hosted zone.',
        {
          status: 400,
        },
      )
    }
    return { Limit: { Type: input.Type, Value: recordQuota }, Count: zone.recordCount }
  },
}
