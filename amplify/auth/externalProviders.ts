/**
 * Accounts of others that people may sign in with. Their ids and secrets never stand in code: `npm run ampx -- sandbox secret set
 * GOOGLE_CLIENT_ID` asks for one and keeps it in the account.
 */
import { secret } from '@aws-amplify/backend'
import type { ExternalProviders } from './authProps.ts'
import { oidc, type OidcOptions } from './oidc.ts'
import { saml, type SamlOptions } from './saml.ts'

export type ProviderName = 'google' | 'amazon' | 'facebook' | 'apple'

/** `preferred_username` is required of everybody, so each provider has to say where it comes from. */
const known: Readonly<Record<ProviderName, Partial<ExternalProviders>>> = {
  google: {
    google: {
      clientId: secret('GOOGLE_CLIENT_ID'),
      clientSecret: secret('GOOGLE_CLIENT_SECRET'),
      scopes: ['openid', 'email', 'profile'],
      attributeMapping: { email: 'email', preferredUsername: 'name', profilePicture: 'picture' },
    },
  },
  amazon: {
    loginWithAmazon: {
      clientId: secret('AMAZON_CLIENT_ID'),
      clientSecret: secret('AMAZON_CLIENT_SECRET'),
      scopes: ['profile'],
      attributeMapping: { email: 'email', preferredUsername: 'name' },
    },
  },
  facebook: {
    facebook: {
      clientId: secret('FACEBOOK_CLIENT_ID'),
      clientSecret: secret('FACEBOOK_CLIENT_SECRET'),
      scopes: ['email', 'public_profile'],
      attributeMapping: { email: 'email', preferredUsername: 'name' },
    },
  },
  apple: {
    signInWithApple: {
      clientId: secret('APPLE_CLIENT_ID'),
      teamId: secret('APPLE_TEAM_ID'),
      keyId: secret('APPLE_KEY_ID'),
      privateKey: secret('APPLE_PRIVATE_KEY'),
      scopes: ['email', 'name'],
      attributeMapping: { email: 'email', preferredUsername: 'firstName' },
    },
  },
}

/**
 * For `loginWith` of defineAuth; nothing where no provider is chosen. Providers lead back to the origins that Cognito takes: it wants
 * HTTPS, and of this computer takes the name `localhost` alone.
 * @throws Error where no origin is one that Cognito takes.
 */
export function externalProviders(options: {
  readonly externalProviders: readonly ProviderName[]
  readonly oidc?: OidcOptions
  readonly saml?: SamlOptions
  readonly origins: readonly string[]
}): { externalProviders?: ExternalProviders } {
  const chosen: Partial<ExternalProviders> = Object.assign(
    {},
    ...options.externalProviders.map((name) => known[name]),
    options.oidc && oidc(options.oidc),
    options.saml && saml(options.saml),
  )
  if (Object.keys(chosen).length === 0) return {}
  const urls = options.origins.filter(isTakenByCognito).map((origin) => `${origin}/`)
  if (urls.length === 0)
    throw new Error(
      'options.origins has none that other providers may lead back to: name one of https://, or http://localhost.',
    )
  return { externalProviders: { ...chosen, callbackUrls: urls, logoutUrls: urls } }
}

function isTakenByCognito(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || hostname === 'localhost'
}
