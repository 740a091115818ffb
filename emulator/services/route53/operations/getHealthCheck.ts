import type { GetHealthCheckCommandInput, GetHealthCheckCommandOutput } from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { findHealthCheck, healthCheck } from '../healthChecks.ts'

/** A health check's settings. */
export const getHealthCheck: Operation<GetHealthCheckCommandInput, GetHealthCheckCommandOutput> = {
  authorization: 'permission',
  honours: { HealthCheckId: true },
  run(input, { store }) {
    return { HealthCheck: healthCheck(findHealthCheck(store, input.HealthCheckId)) }
  },
}
