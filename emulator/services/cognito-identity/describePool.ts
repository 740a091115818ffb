import type { IdentityPool as DescribedPool } from '@aws-sdk/client-cognito-identity'
import type { IdentityPool } from './rows.ts'

/** A pool as DescribeIdentityPool and UpdateIdentityPool answer it. */
export function describePool(pool: IdentityPool): DescribedPool {
  return {
    IdentityPoolId: pool.id,
    IdentityPoolName: pool.name,
    AllowUnauthenticatedIdentities: pool.allowUnauthenticated,
    AllowClassicFlow: pool.allowClassicFlow ?? false,
    CognitoIdentityProviders: pool.providers.map(({ providerName, clientId, serverSideTokenCheck }) => ({
      ProviderName: providerName,
      ClientId: clientId,
      ServerSideTokenCheck: serverSideTokenCheck,
    })),
    IdentityPoolTags: {},
  }
}
