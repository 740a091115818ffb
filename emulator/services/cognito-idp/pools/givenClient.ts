/** The settings of an app client from what CreateUserPoolClient or UpdateUserPoolClient was given. */
import type { UpdateUserPoolClientRequest } from '@aws-sdk/client-cognito-identity-provider'
import type { UserPoolClientSettings } from './userPoolClients.ts'

export type GivenClient = Omit<UpdateUserPoolClientRequest, 'UserPoolId' | 'ClientId'>

/** What was left out has Cognito's default. */
export function clientSettings(given: GivenClient, ClientName: string): UserPoolClientSettings {
  const { RefreshTokenRotation } = given
  const {
    AccessTokenValidity,
    IdTokenValidity,
    TokenValidityUnits,
    ReadAttributes,
    WriteAttributes,
    SupportedIdentityProviders,
    CallbackURLs,
    LogoutURLs,
    DefaultRedirectURI,
    AllowedOAuthFlows,
    AllowedOAuthScopes,
    AnalyticsConfiguration,
    PreventUserExistenceErrors,
    EnablePropagateAdditionalUserContextData = false,
  } = given
  return {
    ClientName,
    ExplicitAuthFlows: given.ExplicitAuthFlows ?? [],
    // Cognito takes 0 for its default.
    RefreshTokenValidity: given.RefreshTokenValidity || defaultRefreshDays(given),
    AuthSessionValidity: given.AuthSessionValidity ?? 3,
    EnableTokenRevocation: given.EnableTokenRevocation ?? true,
    AllowedOAuthFlowsUserPoolClient: given.AllowedOAuthFlowsUserPoolClient ?? false,
    EnablePropagateAdditionalUserContextData,
    ...(AccessTokenValidity !== undefined && { AccessTokenValidity }),
    ...(IdTokenValidity !== undefined && { IdTokenValidity }),
    TokenValidityUnits: TokenValidityUnits ?? {},
    ...(ReadAttributes && { ReadAttributes }),
    ...(WriteAttributes && { WriteAttributes }),
    ...(SupportedIdentityProviders && { SupportedIdentityProviders }),
    ...(CallbackURLs && { CallbackURLs }),
    ...(LogoutURLs && { LogoutURLs }),
    ...(DefaultRedirectURI !== undefined && { DefaultRedirectURI }),
    ...(AllowedOAuthFlows && { AllowedOAuthFlows }),
    ...(AllowedOAuthScopes && { AllowedOAuthScopes }),
    ...(AnalyticsConfiguration && { AnalyticsConfiguration }),
    ...(PreventUserExistenceErrors && { PreventUserExistenceErrors }),
    ...(RefreshTokenRotation && { RefreshTokenRotation }),
  }
}

/** 30 days, in the unit that was asked for. */
function defaultRefreshDays({ TokenValidityUnits }: GivenClient): number {
  return (
    30 * ({ seconds: 86_400, minutes: 1440, hours: 24, days: 1 } as const)[TokenValidityUnits?.RefreshToken ?? 'days']
  )
}
