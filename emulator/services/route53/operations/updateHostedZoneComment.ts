import type {
  UpdateHostedZoneCommentCommandInput,
  UpdateHostedZoneCommentCommandOutput,
} from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { requireIdleZone } from '../busyZones.ts'
import { hostedZone } from '../describe.ts'
import { findZone } from '../findZone.ts'
import { type StoredZone, zones } from '../state.ts'

/** Replaces a zone's comment; without one, takes it away. */
export const updateHostedZoneComment: Operation<
  UpdateHostedZoneCommentCommandInput,
  UpdateHostedZoneCommentCommandOutput
> = {
  authorization: 'permission',
  honours: { Id: true, Comment: true },
  run(input, context) {
    const { store } = context
    return store.transaction(() => {
      const { id, name, callerReference, recordCount, nameServers, vpcs } = findZone(store, input.Id)
      requireIdleZone(id, context)
      const comment = input.Comment
      const kept = { id, name, callerReference, recordCount, nameServers, ...(vpcs && { vpcs }) }
      const changed: StoredZone = { ...kept, ...(comment !== undefined && { comment }) }
      zones(store).set(id, changed)
      return { HostedZone: hostedZone(changed) }
    })
  },
}
