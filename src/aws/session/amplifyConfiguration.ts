import type { ResourcesConfig } from 'aws-amplify'
import type { AwsConfig, PasswordPolicy } from '../configuration/configuration.ts'

/** What Cognito asks of passwords where nothing else is configured. */
export const defaultPasswordPolicy: PasswordPolicy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
}

/** The backend in Amplify's words. Endpoints only where the backend names some: Amplify knows AWS's own. */
export function amplifyConfiguration(config: AwsConfig): ResourcesConfig {
  const { requireSymbols, ...policy } = config.passwordPolicy ?? defaultPasswordPolicy
  return {
    Auth: {
      Cognito: {
        userPoolId: config.userPoolId,
        userPoolClientId: config.userPoolClientId,
        identityPoolId: config.identityPoolId,
        allowGuestAccess: config.guestAccess,
        loginWith: { email: true },
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
