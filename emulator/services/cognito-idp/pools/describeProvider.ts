import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider'
import { datesOf } from './describePool.ts'
import type { PoolIdentityProvider } from './identityProviders.ts'

/** With the client secret, as Cognito answers it; a private key is never told again. */
export function describeProvider(provider: PoolIdentityProvider): IdentityProviderType {
  const { poolId, name, settings } = provider
  const { ProviderDetails, ...others } = settings
  return {
    UserPoolId: poolId,
    ProviderName: name,
    ...others,
    ProviderDetails: toldDetails(ProviderDetails),
    ...datesOf(provider),
  }
}

function toldDetails({ private_key: _secret, ...details }: Readonly<Record<string, string>>): Record<string, string> {
  return details
}
