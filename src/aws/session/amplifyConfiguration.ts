import type { ResourcesConfig } from 'aws-amplify'
import type { AwsConfig, PasswordPolicy } from '../configuration/configuration.ts'
import type { SignInPages } from '../configuration/signInPages.ts'

/** What Cognito asks of passwords where nothing else is configured. */
export const defaultPasswordPolicy: PasswordPolicy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
}

/** This page's addresses among those that sign-in pages lead back to. */
export interface OwnAddresses {
  readonly signIn: string
  readonly signOut: string
}

/**
 * The backend in Amplify's words. Endpoints only where the backend names some: Amplify knows AWS's own.
 * @param back given while a sign-in at the pool's pages is begun or ends: with them Amplify waits for one at every turn, and
 *   goes to the sign-out page by itself, over https alone
 */
export function amplifyConfiguration(config: AwsConfig, back?: OwnAddresses): ResourcesConfig {
  const { requireSymbols, ...policy } = config.passwordPolicy ?? defaultPasswordPolicy
  return {
    Auth: {
      Cognito: {
        userPoolId: config.userPoolId,
        userPoolClientId: config.userPoolClientId,
        identityPoolId: config.identityPoolId,
        allowGuestAccess: config.guestAccess,
        loginWith: { email: true, ...(config.signInPages && back && { oauth: oauthOf(config.signInPages, back) }) },
        signUpVerificationMethod: 'code',
        userAttributes: { email: { required: true } },
        // The Authenticator checks with it before it asks the user pool.
        passwordFormat: { ...policy, requireSpecialCharacters: requireSymbols },
        ...(config.endpoints && {
          userPoolEndpoint: config.endpoints.userPool,
          identityPoolEndpoint: config.endpoints.identityPool,
        }),
      },
    },
  }
}

/** One address each: of several, Amplify takes the first of this host, whatever its port. */
function oauthOf({ domain, scopes, responseType }: SignInPages, { signIn, signOut }: OwnAddresses) {
  return { domain, scopes: [...scopes], redirectSignIn: [signIn], redirectSignOut: [signOut], responseType }
}
