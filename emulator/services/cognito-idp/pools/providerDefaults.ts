/** What Cognito adds to the details of a provider. Source: API Reference, "CreateIdentityProvider", `ProviderDetails`. */
import type { IdentityProviderSettings } from './identityProviders.ts'

type Details = Readonly<Record<string, string>>

export function providerDefaults(type: IdentityProviderSettings['ProviderType'], given: Details): Details {
  switch (type) {
    case 'SAML':
      return {}
    case 'OIDC':
      return { attributes_url_add_attributes: 'false' }
    case 'Google':
      return {
        attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
        attributes_url_add_attributes: 'true',
        authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
        oidc_issuer: 'https://accounts.google.com',
        token_request_method: 'POST',
        token_url: 'https://www.googleapis.com/oauth2/v4/token',
      }
    case 'Facebook':
      return facebook(given.api_version ?? 'v17.0')
    case 'LoginWithAmazon':
      return {
        attributes_url: 'https://api.amazon.com/user/profile',
        attributes_url_add_attributes: 'false',
        authorize_url: 'https://www.amazon.com/ap/oa',
        token_request_method: 'POST',
        token_url: 'https://api.amazon.com/auth/o2/token',
      }
    case 'SignInWithApple':
      return {
        attributes_url_add_attributes: 'false',
        authorize_url: 'https://appleid.apple.com/auth/authorize',
        oidc_issuer: 'https://appleid.apple.com',
        token_request_method: 'POST',
        token_url: 'https://appleid.apple.com/auth/token',
      }
  }
}

function facebook(version: string): Details {
  return {
    api_version: version,
    attributes_url: `https://graph.facebook.com/${version}/me?fields=`,
    attributes_url_add_attributes: 'true',
    authorize_url: `https://www.facebook.com/${version}/dialog/oauth`,
    token_request_method: 'GET',
    token_url: `https://graph.facebook.com/${version}/oauth/access_token`,
  }
}
