/** What CreateUserPoolClient and UpdateUserPoolClient do with what both can be given. */
import type { Honours } from '../../honours.ts'
import type { GivenClient } from './givenClient.ts'

export const clientHonours: Honours<Required<GivenClient>> = {
  ClientName: true,
  RefreshTokenValidity: true,
  AccessTokenValidity: true,
  IdTokenValidity: true,
  TokenValidityUnits: { AccessToken: true, IdToken: true, RefreshToken: true },
  ReadAttributes: true,
  WriteAttributes: true,
  ExplicitAuthFlows: true,
  SupportedIdentityProviders: true,
  CallbackURLs: true,
  LogoutURLs: true,
  DefaultRedirectURI: true,
  AllowedOAuthFlows: true,
  AllowedOAuthScopes: true,
  AllowedOAuthFlowsUserPoolClient: true,
  AnalyticsConfiguration: false,
  PreventUserExistenceErrors: true,
  EnableTokenRevocation: true,
  EnablePropagateAdditionalUserContextData: {
    withoutEffect: 'Only threat protection reads what such clients send, which is switched off in every pool here.',
  },
  AuthSessionValidity: true,
  RefreshTokenRotation: { Feature: true, RetryGracePeriodSeconds: true },
}
