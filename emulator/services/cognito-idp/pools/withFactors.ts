import type { SetUserPoolMfaConfigRequest } from '@aws-sdk/client-cognito-identity-provider'
import { invalidParameter } from '../errors.ts'
import { requireTier } from './checkPool.ts'
import { withoutFactors } from './describePool.ts'
import type { UserPoolSettings } from './userPools.ts'

/**
 * The settings with other second factors. Texts are sent in the name of the pool, so that what they need is the pool's.
 * @throws InvalidParameterException, FeatureUnavailableInTierException
 */
export function withFactors(
  settings: UserPoolSettings,
  given: Omit<SetUserPoolMfaConfigRequest, 'UserPoolId'>,
): UserPoolSettings {
  const {
    SmsMfaConfiguration: sms,
    SoftwareTokenMfaConfiguration,
    EmailMfaConfiguration,
    WebAuthnConfiguration,
  } = given
  const { MfaConfiguration = 'OFF' } = given
  const SmsConfiguration = sms?.SmsConfiguration ?? settings.SmsConfiguration
  if (sms && !SmsConfiguration) throw invalidParameter('SMS MFA requires an SmsConfiguration.')
  if (EmailMfaConfiguration) requireEmail(settings)
  if (MfaConfiguration !== 'OFF' && !sms && !SoftwareTokenMfaConfiguration?.Enabled && !EmailMfaConfiguration) {
    throw invalidParameter('Invalid MFA configuration given, can not turn on MFA without an MFA factor configured.')
  }
  return {
    ...withoutFactors(settings),
    MfaConfiguration,
    ...(sms && SmsConfiguration && { SmsConfiguration }),
    ...(sms && SmsConfiguration && { SmsMfaConfiguration: { ...sms, SmsConfiguration } }),
    ...(sms?.SmsAuthenticationMessage !== undefined && { SmsAuthenticationMessage: sms.SmsAuthenticationMessage }),
    ...(SoftwareTokenMfaConfiguration && { SoftwareTokenMfaConfiguration }),
    ...(EmailMfaConfiguration && { EmailMfaConfiguration }),
    ...(WebAuthnConfiguration && { WebAuthnConfiguration }),
  }
}

/**
 * The same for what CreateUserPool and UpdateUserPool say: factors stay as they were, and where there is none, second
 * steps are text messages. Source: API Reference, "CreateUserPool", `MfaConfiguration`.
 */
export function withKeptFactors(settings: UserPoolSettings, former: Partial<UserPoolSettings> = {}): UserPoolSettings {
  const { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration, WebAuthnConfiguration } = former
  const { SmsConfiguration, SmsAuthenticationMessage, MfaConfiguration } = settings
  const isOther = SoftwareTokenMfaConfiguration?.Enabled === true || EmailMfaConfiguration !== undefined
  const isSms = SmsMfaConfiguration !== undefined || (MfaConfiguration !== 'OFF' && !isOther)
  return {
    ...settings,
    ...(SoftwareTokenMfaConfiguration && { SoftwareTokenMfaConfiguration }),
    ...(EmailMfaConfiguration && { EmailMfaConfiguration }),
    ...(WebAuthnConfiguration && { WebAuthnConfiguration }),
    ...(isSms &&
      SmsConfiguration && {
        SmsMfaConfiguration: {
          SmsConfiguration,
          ...(SmsAuthenticationMessage !== undefined && { SmsAuthenticationMessage }),
        },
      }),
  }
}

/** Source: Cognito Developer Guide, "SMS and email message MFA". */
function requireEmail(settings: UserPoolSettings): void {
  requireTier(settings, 'Email MFA')
  if (settings.EmailConfiguration?.EmailSendingAccount !== 'DEVELOPER') {
    throw invalidParameter('Email MFA requires an EmailConfiguration with EmailSendingAccount DEVELOPER.')
  }
}
