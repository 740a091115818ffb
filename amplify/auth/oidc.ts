/** A provider of OpenID Connect: a company's own, or any other that publishes its endpoints at its issuer's address. */
import { secret } from '@aws-amplify/backend'
import type { ExternalProviders } from './authProps.ts'

export interface OidcOptions {
  /** What the pool calls it and pages ask for it by; it stands in usernames (`Company_1a2b`). Another name is another provider. */
  readonly name: string
  /** `https://login.example.com`; `/.well-known/openid-configuration` is asked for below it. */
  readonly issuerUrl: string
}

/** Its client id and secret are `npm run ampx -- sandbox secret set OIDC_CLIENT_ID` and `OIDC_CLIENT_SECRET`. */
export function oidc({ name, issuerUrl }: OidcOptions): Partial<ExternalProviders> {
  return {
    oidc: [
      {
        name,
        issuerUrl,
        clientId: secret('OIDC_CLIENT_ID'),
        clientSecret: secret('OIDC_CLIENT_SECRET'),
        scopes: ['openid', 'email', 'profile'],
        attributeMapping: { email: 'email', preferredUsername: 'preferred_username', profilePicture: 'picture' },
      },
    ],
  }
}
