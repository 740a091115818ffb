import type { DomainDescriptionType } from '@aws-sdk/client-cognito-identity-provider'
import type { PoolDomain } from './domains.ts'

export function describeDomain(
  account: string,
  { domain, poolId, settings, ...made }: PoolDomain,
): DomainDescriptionType {
  return {
    UserPoolId: poolId,
    AWSAccountId: account,
    Domain: domain,
    ...(made.cloudFront !== undefined && { CloudFrontDistribution: made.cloudFront }),
    // Cognito's are of this form: the moment of the change.
    Version: new Date(made.modifiedAt).toISOString().replace(/\D/g, '').slice(0, 14),
    Status: 'ACTIVE',
    ...(settings.CustomDomainConfig && { CustomDomainConfig: settings.CustomDomainConfig }),
    ManagedLoginVersion: settings.ManagedLoginVersion,
  }
}
