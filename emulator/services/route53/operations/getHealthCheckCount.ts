import type { GetHealthCheckCountCommandInput, GetHealthCheckCountCommandOutput } from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { healthChecks } from '../healthChecks.ts'

/** How many health checks the account has. */
export const getHealthCheckCount: Operation<GetHealthCheckCountCommandInput, GetHealthCheckCountCommandOutput> = {
  authorization: 'permission',
  honours: {},
  run(_input, { store }) {
    return { HealthCheckCount: healthChecks(store).count() }
  },
}
