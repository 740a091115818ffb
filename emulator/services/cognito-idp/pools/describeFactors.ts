import type { GetUserPoolMfaConfigResponse } from '@aws-sdk/client-cognito-identity-provider'
import type { UserPool } from './userPools.ts'

/** Second factors and passkeys, as GetUserPoolMfaConfig answers them: those that nobody configured are left out. */
export function describeFactors({ settings }: UserPool): GetUserPoolMfaConfigResponse {
  const { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration, WebAuthnConfiguration } = settings
  // A pool that sends short messages at all sends codes so, too.
  const { SmsConfiguration, SmsAuthenticationMessage } = settings
  const sms = {
    ...(SmsAuthenticationMessage !== undefined && { SmsAuthenticationMessage }),
    ...(SmsConfiguration && { SmsConfiguration }),
    ...SmsMfaConfiguration,
  }
  return {
    MfaConfiguration: settings.MfaConfiguration,
    ...(sms.SmsConfiguration && settings.MfaConfiguration !== 'OFF' && { SmsMfaConfiguration: sms }),
    ...(SoftwareTokenMfaConfiguration && { SoftwareTokenMfaConfiguration }),
    ...(EmailMfaConfiguration && { EmailMfaConfiguration }),
    ...(WebAuthnConfiguration && { WebAuthnConfiguration }),
  }
}
