import { isDeepStrictEqual } from 'node:util'
import type { CreateHealthCheckCommandInput, CreateHealthCheckCommandOutput } from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { completeHealthCheckConfig } from '../healthCheckConfig.ts'
import { healthCheck, healthCheckReferences, healthChecks, type StoredHealthCheck } from '../healthChecks.ts'

const otherSettings =
  'A health check with this caller reference was already created, with other settings or since deleted.'

/** A reference is good for one health check, whatever became of it (API, CreateHealthCheck). */
function madeOnce(
  callerReference: string,
  config: StoredHealthCheck['config'],
  { store, random }: OperationContext,
): StoredHealthCheck {
  const before = healthCheckReferences(store).get(callerReference)
  if (before !== undefined) {
    const existing = healthChecks(store).get(before)
    if (existing && isDeepStrictEqual(existing.config, config)) return existing
    throw new AwsError('HealthCheckAlreadyExists', otherSettings, { status: 409 })
  }
  const made: StoredHealthCheck = { id: random.uuid(), callerReference, version: 1, config }
  healthChecks(store).set(made.id, made)
  healthCheckReferences(store).set(callerReference, made.id)
  return made
}

/** A health check, or the one that was made before with the same reference and the same settings. */
export const createHealthCheck: Operation<CreateHealthCheckCommandInput, CreateHealthCheckCommandOutput> = {
  authorization: 'permission',
  honours: {
    CallerReference: true,
    HealthCheckConfig: {
      IPAddress: true,
      Port: true,
      Type: { only: ['HTTP', 'HTTPS', 'HTTP_STR_MATCH', 'HTTPS_STR_MATCH', 'TCP'] },
      ResourcePath: true,
      FullyQualifiedDomainName: true,
      SearchString: true,
      RequestInterval: true,
      FailureThreshold: true,
      MeasureLatency: true,
      Inverted: true,
      Disabled: true,
      HealthThreshold: false,
      ChildHealthChecks: false,
      EnableSNI: true,
      Regions: true,
      AlarmIdentifier: { Region: false, Name: false },
      InsufficientDataHealthStatus: false,
      RoutingControlArn: false,
    },
  },
  run(input, context) {
    const { store, baseUrl } = context
    const config = completeHealthCheckConfig(input.HealthCheckConfig ?? { Type: 'HTTP' })
    const check = store.transaction(() => madeOnce(input.CallerReference ?? '', config, context))
    return { HealthCheck: healthCheck(check), Location: `${baseUrl}/2013-04-01/healthcheck/${check.id}` }
  },
}
