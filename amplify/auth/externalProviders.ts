/**
 * Accounts of others that people may sign in with. Their ids and secrets never stand in code: `npm run ampx -- sandbox secret set
 * GOOGLE_CLIENT_ID` asks for one and keeps it in the account.
 */
import { secret } from '@aws-amplify/backend'

/** `preferred_username` is required of everybody, so each provider has to say where it comes from. */
const known = {
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
} as const

export type ProviderName = 'google' | 'amazon' | 'facebook' | 'apple'

/** @param origins to which the providers lead back. @returns for `loginWith` of defineAuth; nothing for no provider */
export function externalProviders(names: readonly ProviderName[], origins: readonly string[]) {
  if (names.length === 0) return {}
  const urls = origins.map((origin) => `${origin}/`)
  const chosen = Object.assign({}, ...names.map((name) => known[name])) as object
  return { externalProviders: { ...chosen, callbackUrls: urls, logoutUrls: urls } }
}
