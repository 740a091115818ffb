/** What CreateUserPoolDomain and UpdateUserPoolDomain are given, and what both answer. */
import type {
  CreateUserPoolDomainRequest,
  CreateUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Honours } from '../../honours.ts'
import { requireSoundDomain } from './checkDomain.ts'
import type { PoolDomain } from './domains.ts'
import type { UserPool } from './userPools.ts'

export const domainHonours: Honours<Required<CreateUserPoolDomainRequest>> = {
  Domain: true,
  UserPoolId: true,
  ManagedLoginVersion: true,
  CustomDomainConfig: { CertificateArn: true, SecurityPolicy: true },
  Routing: false,
}

/** What is kept of it. @throws InvalidParameterException, FeatureUnavailableInTierException */
export function domainSettings(
  pool: UserPool,
  { Domain, ManagedLoginVersion = 1, CustomDomainConfig }: Omit<CreateUserPoolDomainRequest, 'UserPoolId'>,
): PoolDomain['settings'] {
  const settings = { ManagedLoginVersion, ...(CustomDomainConfig && { CustomDomainConfig }) }
  requireSoundDomain(pool, { UserPoolId: pool.id, Domain, ...settings })
  return settings
}

export function domainAnswer({ settings, cloudFront }: PoolDomain): CreateUserPoolDomainResponse {
  const { ManagedLoginVersion } = settings
  return { ManagedLoginVersion, ...(cloudFront !== undefined && { CloudFrontDomain: cloudFront }) }
}
