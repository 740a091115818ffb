import type {
  CognitoIdentityProvider,
  UpdateIdentityPoolCommandInput,
  UpdateIdentityPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { describePool } from '../describePool.ts'
import { invalidParameter } from '../errors.ts'
import { requirePool } from '../requirePool.ts'
import { identityPools, type UserPoolProvider } from '../rows.ts'

/** Replaces the settings of a pool: what is left out is switched off. Roles and principal tags stay as they are. */
export const updateIdentityPool: Operation<UpdateIdentityPoolCommandInput, UpdateIdentityPoolCommandOutput> = {
  authorization: 'permission',
  honours: {
    IdentityPoolId: true,
    IdentityPoolName: true,
    AllowUnauthenticatedIdentities: true,
    AllowClassicFlow: true,
    SupportedLoginProviders: false,
    DeveloperProviderName: false,
    OpenIdConnectProviderARNs: false,
    CognitoIdentityProviders: { each: { ProviderName: true, ClientId: true, ServerSideTokenCheck: true } },
    SamlProviderARNs: false,
    IdentityPoolTags: false,
  },
  run(input, context) {
    const pool = requirePool(input.IdentityPoolId, context)
    const updated = {
      ...pool,
      name: input.IdentityPoolName ?? pool.name,
      allowUnauthenticated: input.AllowUnauthenticatedIdentities ?? false,
      allowClassicFlow: input.AllowClassicFlow ?? false,
      providers: (input.CognitoIdentityProviders ?? []).map(providerOf),
    }
    identityPools(context.store).set(pool.id, updated)
    return describePool(updated)
  },
}

function providerOf({
  ProviderName: providerName,
  ClientId: clientId,
  ServerSideTokenCheck: check = false,
}: CognitoIdentityProvider): UserPoolProvider {
  if (!providerName || !clientId || !/^cognito-idp\.[\w-]+\.amazonaws\.com\/[\w-]+_[0-9A-Za-z]+$/.test(providerName)) {
    throw invalidParameter('Invalid Cognito Identity Provider')
  }
  return { providerName, clientId, serverSideTokenCheck: check }
}
