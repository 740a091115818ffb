import type {
  UpdateHostedZoneCommentCommandInput,
  UpdateHostedZoneCommentCommandOutput,
} from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
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
  run(input, { store }) {
    return store.transaction(() => {
      const { id, name, callerReference, recordCount, nameServers } = findZone(store, input.Id)
      const comment = input.Comment
      const kept = { id, name, callerReference, recordCount, nameServers }
      const changed: StoredZone = { ...kept, ...(comment !== undefined && { comment }) }
      zones(store).set(id, changed)
      return { HostedZone: hostedZone(changed) }
    })
  },
}
