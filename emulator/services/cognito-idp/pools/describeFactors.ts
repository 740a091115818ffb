import type { GetUserPoolMfaConfigResponse } from '@aws-sdk/client-cognito-identity-provider'
import type { UserPool } from './userPools.ts'

/** Second factors and passkeys, as GetUserPoolMfaConfig answers them: those that nobody configured are left out. */
export function describeFactors({ settings }: UserPool): GetUserPoolMfaConfigResponse {
  const { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration, WebAuthnConfiguration } = settings
  return {
    MfaConfiguration: settings.MfaConfiguration,
    ...(SmsMfaConfiguration && { SmsMfaConfiguration }),
    ...(SoftwareTokenMfaConfiguration && { SoftwareTokenMfaConfiguration }),
    ...(EmailMfaConfiguration && { EmailMfaConfiguration }),
    ...(WebAuthnConfiguration && { WebAuthnConfiguration }),
  }
}
