import type { DeleteHealthCheckCommandInput, DeleteHealthCheckCommandOutput } from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { findHealthCheck, healthChecks } from '../healthChecks.ts'
import { forgetTags } from '../tags.ts'

/** Record sets that name it keep its id, as on AWS. */
export const deleteHealthCheck: Operation<DeleteHealthCheckCommandInput, DeleteHealthCheckCommandOutput> = {
  authorization: 'permission',
  honours: { HealthCheckId: true },
  run(input, { store }) {
    return store.transaction(() => {
      const { id } = findHealthCheck(store, input.HealthCheckId)
      healthChecks(store).delete(id)
      forgetTags(store, 'healthcheck', id)
      return {}
    })
  },
}
