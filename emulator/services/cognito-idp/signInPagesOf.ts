/** What an app is told of the pool's domain: where it is, what it may ask for, and who else signs people in. */
import type { Store } from '../../state/store.ts'
import { providersOf } from './pools/clientRules.ts'
import { domainsOfPool, domainSuffix } from './pools/domains.ts'
import { type IdentityProviderSettings, identityProvidersOf } from './pools/identityProviders.ts'
import { userPoolClientsOf } from './pools/userPoolClients.ts'

export interface SignInPages {
  /** `rolecall.auth.localhost`: the port is that of the emulator. */
  readonly host: string
  readonly scopes: readonly string[]
  readonly callbackUrls: readonly string[]
  readonly logoutUrls: readonly string[]
  readonly responseType: 'code' | 'token'
  /** Besides the pool itself, in the client's order. */
  readonly providers: readonly { readonly name: string; readonly type: IdentityProviderSettings['ProviderType'] }[]
}

/** @returns undefined where the pool has no domain, or the client may not use it to sign people in */
export function signInPagesOf(store: Store, poolId: string, clientId: string): SignInPages | undefined {
  const { prefix } = domainsOfPool(store, { id: poolId })
  const client = userPoolClientsOf(store).get(clientId)
  if (!prefix || !client?.settings.AllowedOAuthFlowsUserPoolClient) return undefined
  const { AllowedOAuthFlows: flows = [], AllowedOAuthScopes, CallbackURLs, LogoutURLs } = client.settings
  if (!flows.includes('code') && !flows.includes('implicit')) return undefined
  return {
    host: `${prefix.domain}${domainSuffix}`,
    scopes: AllowedOAuthScopes ?? [],
    callbackUrls: CallbackURLs ?? [],
    logoutUrls: LogoutURLs ?? [],
    responseType: flows.includes('code') ? 'code' : 'token',
    providers: providersOf(client).flatMap((name) => {
      const provider = identityProvidersOf(store).get([poolId, name])
      return provider ? [{ name, type: provider.settings.ProviderType }] : []
    }),
  }
}
