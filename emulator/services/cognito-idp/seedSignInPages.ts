import type { SeedContext } from '../../seed/seedContext.ts'
import type { SeedProviderType, SeedSignInPages } from '../../seed/seedDocument.ts'
import { domainsOf } from './pools/domains.ts'
import { identityProvidersOf } from './pools/identityProviders.ts'
import { regionOfPool } from './pools/poolRules.ts'
import { providerDefaults } from './pools/providerDefaults.ts'
import type { UserPoolClientSettings } from './pools/userPoolClients.ts'
import type { UserPool } from './pools/userPools.ts'

/** The pool's domain and the providers that stand in for others. */
export function seedSignInPages({ store, clock, document }: SeedContext, pool: UserPool): void {
  const { signInPages } = document.userPool
  if (!signInPages) return
  const { domain, providers = [] } = signInPages
  const now = { createdAt: clock(), modifiedAt: clock() }
  const settings = { ManagedLoginVersion: 2 }
  domainsOf(store).set([regionOfPool(pool), domain], { domain, poolId: pool.id, settings, ...now })
  for (const { name, type, attributeMapping } of providers) {
    identityProvidersOf(store).set([pool.id, name], {
      poolId: pool.id,
      name,
      settings: { ProviderType: type, ProviderDetails: detailsOf(type), AttributeMapping: attributeMapping },
      ...now,
    })
  }
}

/** Nobody is asked there: names under `invalid` lead nowhere (RFC 6761). */
function detailsOf(type: SeedProviderType): Readonly<Record<string, string>> {
  if (type === 'SAML') return { MetadataURL: 'https://pretend.invalid/metadata.xml' }
  const details = { client_id: 'pretend', authorize_scopes: 'openid email profile' }
  if (type !== 'OIDC') return { ...providerDefaults(type, {}), ...details }
  return { ...details, attributes_request_method: 'GET', oidc_issuer: 'https://pretend.invalid' }
}

/** What the app client may do at the domain: codes alone, and all that a pool offers without resource servers. */
export function signInPagesSettings(pages: SeedSignInPages | undefined): Partial<UserPoolClientSettings> {
  if (!pages) return {}
  return {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'],
    CallbackURLs: [...pages.callbackUrls],
    LogoutURLs: [...(pages.logoutUrls ?? [])],
    SupportedIdentityProviders: ['COGNITO', ...(pages.providers ?? []).map(({ name }) => name)],
  }
}
