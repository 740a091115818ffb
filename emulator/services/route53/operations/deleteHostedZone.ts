import type { DeleteHostedZoneCommandInput, DeleteHostedZoneCommandOutput } from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { findZone } from '../findZone.ts'
import { records, zones } from '../state.ts'
import { submitChange } from '../submitChange.ts'
import { forgetTags } from '../tags.ts'

/** NS and SOA at the zone's own name: with a third record set, one is not of the zone itself. */
const ownRecords = 2
/** With the two blanks that AWS's sentence has. */
const notEmpty = 'The specified hosted zone contains non-required resource record sets  and so cannot be deleted.'

/** Only a zone that holds nothing but its own NS and SOA can be deleted. */
export const deleteHostedZone: Operation<DeleteHostedZoneCommandInput, DeleteHostedZoneCommandOutput> = {
  authorization: 'permission',
  honours: { Id: true },
  run(input, context) {
    const { store } = context
    const zone = findZone(store, input.Id)
    return store.transaction(() => {
      const stored = records(store).entries({ within: [zone.id], limit: ownRecords + 1 })
      const own = new Set(['NS', 'SOA'])
      if (stored.some(([, record]) => record.Name !== zone.name || !own.has(record.Type))) {
        throw new AwsError('HostedZoneNotEmpty', notEmpty, { status: 400 })
      }
      for (const [key] of stored) records(store).delete(key)
      zones(store).delete(zone.id)
      forgetTags(store, 'hostedzone', zone.id)
      return { ChangeInfo: submitChange(context, undefined) }
    })
  },
}
