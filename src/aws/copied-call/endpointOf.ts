import type { AwsConfig } from '../configuration/configuration.ts'
import type { CallableService } from '../operations/serviceRows.ts'

/** A service's base URL where it is not AWS's own: what stands in for AWS has one address for those it does not name. */
export function endpointOf({ endpoints }: Pick<AwsConfig, 'endpoints'>, service: CallableService): string | undefined {
  if (!endpoints) return undefined
  const { s3, route53, sts, userPool, identityPool } = endpoints
  const others = { s3, route53, 'cognito-idp': userPool, 'cognito-identity': identityPool }
  return service in others ? others[service as keyof typeof others] : sts
}
