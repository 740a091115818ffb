/** What the settings of an app client must not be. AWS documents the rules and seldom the sentences. */
import type { Store } from '../../../state/store.ts'
import { invalidParameter } from '../errors.ts'
import { requireTier } from './checkPool.ts'
import { requireTokenTimes } from './clientTimes.ts'
import { identityProvidersOf } from './identityProviders.ts'
import { schemaAttribute } from './poolRules.ts'
import { requireRedirects } from './redirects.ts'
import { customScopesOf } from './resourceServers.ts'
import type { UserPoolClientSettings } from './userPoolClients.ts'
import type { UserPool } from './userPools.ts'

/** @throws InvalidParameterException, ScopeDoesNotExistException */
export function requireSoundClient(
  store: Store,
  pool: UserPool,
  { settings, secret }: { readonly settings: UserPoolClientSettings; readonly secret?: string },
): void {
  requireFlows(pool, settings)
  requireTokenTimes(settings)
  requireRedirects(settings)
  requireAttributes(pool, settings)
  requireProviders(store, pool, settings)
  requireOAuth(store, pool, { settings, hasSecret: secret !== undefined })
  if (settings.EnablePropagateAdditionalUserContextData && secret === undefined) {
    throw invalidParameter('EnablePropagateAdditionalUserContextData needs an app client with a secret.')
  }
}

/** Source: API Reference, "CreateUserPoolClient", `ExplicitAuthFlows` and `RefreshTokenRotation`. */
function requireFlows(
  pool: UserPool,
  { ExplicitAuthFlows: flows, RefreshTokenRotation: rotation }: UserPoolClientSettings,
): void {
  const present = flows.filter((flow) => flow.startsWith('ALLOW_'))
  if (present.length > 0 && present.length < flows.length) {
    throw invalidParameter('Legacy and new explicit auth flows cannot be used at the same time.')
  }
  if (flows.includes('ALLOW_USER_AUTH')) requireTier(pool.settings, 'ALLOW_USER_AUTH')
  if (rotation?.Feature === 'ENABLED' && flows.includes('ALLOW_REFRESH_TOKEN_AUTH')) {
    throw invalidParameter('Refresh token rotation cannot be enabled together with ALLOW_REFRESH_TOKEN_AUTH.')
  }
}

function requireAttributes(
  pool: UserPool,
  { ReadAttributes = [], WriteAttributes = [] }: UserPoolClientSettings,
): void {
  for (const [kind, names] of [
    ['read', ReadAttributes],
    ['write', WriteAttributes],
  ] as const) {
    const unknown = names.find((name) => !schemaAttribute(pool, name))
    if (unknown !== undefined) throw invalidParameter(`Invalid ${kind} attributes specified while creating a client`)
  }
}

function requireProviders(
  store: Store,
  pool: UserPool,
  { SupportedIdentityProviders = [] }: UserPoolClientSettings,
): void {
  for (const name of SupportedIdentityProviders) {
    if (name !== 'COGNITO' && !identityProvidersOf(store).get([pool.id, name])) {
      throw invalidParameter(`The provider ${name} does not exist for User Pool ${pool.id}.`)
    }
  }
}

const standardScopes = ['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin']

/** Source: API Reference, "CreateUserPoolClient", `AllowedOAuthFlows` and `AllowedOAuthScopes`. */
function requireOAuth(
  store: Store,
  pool: UserPool,
  { settings, hasSecret }: { readonly settings: UserPoolClientSettings; readonly hasSecret: boolean },
): void {
  const { AllowedOAuthFlows: flows = [], AllowedOAuthScopes: scopes = [] } = settings
  const known = [...standardScopes, ...customScopesOf(store, pool)]
  const unknown = scopes.find((scope) => !known.includes(scope))
  if (unknown !== undefined) throw invalidParameter(`Invalid scope requested: ${unknown}`)
  if (!settings.AllowedOAuthFlowsUserPoolClient) return
  if (flows.length === 0 || scopes.length === 0) {
    throw invalidParameter(
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    )
  }
  if (!flows.includes('client_credentials')) return
  if (flows.length > 1) {
    throw invalidParameter('client_credentials flow can not be selected along with code flow or implicit flow.')
  }
  if (!hasSecret)
    throw invalidParameter('client_credentials flow can not be selected if client does not have a client secret.')
}
