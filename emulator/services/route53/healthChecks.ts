/** Health checks as they are kept. Nothing is checked: what an endpoint answers decides nothing here. */
import type { HealthCheck, HealthCheckConfig } from '@aws-sdk/client-route-53'
import { defineCollection } from '../../state/collection.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import { bareId } from './ids.ts'

export interface StoredHealthCheck {
  readonly id: string
  readonly callerReference: string
  readonly version: number
  readonly config: HealthCheckConfig
}

/** By their ids. */
export const healthChecks = defineCollection<StoredHealthCheck>({ name: 'route53.healthChecks' })

/** The id that was made for a caller reference, also when the health check is gone: a reference is good for one. */
export const healthCheckReferences = defineCollection<string>({ name: 'route53.healthCheckReferences' })

/** @param id with or without `/healthcheck/`. Throws NoSuchHealthCheck. */
export function findHealthCheck(store: Store, id: string | undefined): StoredHealthCheck {
  const wanted = bareId(id)
  const found = healthChecks(store).get(wanted)
  if (!found) {
    throw new AwsError('NoSuchHealthCheck', `No health check exists with the specified ID: ${wanted}`, { status: 404 })
  }
  return found
}

export function healthCheck({ id, callerReference, version, config }: StoredHealthCheck): HealthCheck {
  return { Id: id, CallerReference: callerReference, HealthCheckConfig: config, HealthCheckVersion: version }
}
