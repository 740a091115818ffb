import type { IdentityPool as DescribedPool } from '@aws-sdk/client-cognito-identity'
import type { IdentityPool } from './identityPools.ts'

/** A pool as CreateIdentityPool, DescribeIdentityPool and UpdateIdentityPool answer it. */
export function describePool(pool: IdentityPool): DescribedPool {
  const { publicProviders, developerProvider, openIdConnectProviders, samlProviders, tags } = pool
  return {
    IdentityPoolId: pool.id,
    IdentityPoolName: pool.name,
    AllowUnauthenticatedIdentities: pool.allowUnauthenticated,
    AllowClassicFlow: pool.allowClassicFlow ?? false,
    ...(publicProviders && { SupportedLoginProviders: { ...publicProviders } }),
    ...(developerProvider !== undefined && { DeveloperProviderName: developerProvider }),
    ...(openIdConnectProviders && { OpenIdConnectProviderARNs: [...openIdConnectProviders] }),
    CognitoIdentityProviders: pool.providers.map(({ providerName, clientId, serverSideTokenCheck }) => ({
      ProviderName: providerName,
      ClientId: clientId,
      ServerSideTokenCheck: serverSideTokenCheck,
    })),
    ...(samlProviders && { SamlProviderARNs: [...samlProviders] }),
    IdentityPoolTags: { ...tags },
  }
}
