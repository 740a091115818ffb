/** What the settings of a pool must not be, whether they are new or changed. AWS documents the rules and seldom the sentences. */
import { AwsError } from '../../../wire/awsError.ts'
import { invalidParameter } from '../errors.ts'
import { passwordless } from './poolRules.ts'
import type { UserPoolSettings } from './userPools.ts'

/** @throws InvalidParameterException, FeatureUnavailableInTierException */
export function requireSoundPool(settings: UserPoolSettings): void {
  requireFirstFactors(settings)
  requireSecondFactor(settings)
  requireMessages(settings)
  requireSender(settings)
  requireVerifiable(settings)
}

/** What a pool of the lite plan has not. Source: Cognito Developer Guide, "User pool feature plans". */
export function requireTier(settings: Pick<UserPoolSettings, 'UserPoolTier'>, feature: string): void {
  if (settings.UserPoolTier !== 'LITE') return
  throw new AwsError('FeatureUnavailableInTierException', `${feature} is not available in the LITE tier.`)
}

function requireFirstFactors(settings: UserPoolSettings): void {
  const factors = settings.Policies.SignInPolicy.AllowedFirstAuthFactors ?? []
  if (!factors.includes('PASSWORD')) {
    throw invalidParameter('AllowedFirstAuthFactors must include PASSWORD.')
  }
  if (passwordless.some((factor) => factors.includes(factor))) requireTier(settings, 'Passwordless sign-in')
}

/** Source: API Reference, "CreateUserPool", `MfaConfiguration`. */
function requireSecondFactor(settings: UserPoolSettings): void {
  if (settings.MfaConfiguration === 'OFF') return
  const { SmsConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration } = settings
  if (SmsConfiguration || SoftwareTokenMfaConfiguration?.Enabled || EmailMfaConfiguration) return
  throw invalidParameter(
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  )
}

/** A message without its code would be of no use. Source: API Reference, patterns of the messages. */
function requireMessages(settings: UserPoolSettings): void {
  const { VerificationMessageTemplate: template, AdminCreateUserConfig: config } = settings
  const invitation = config.InviteMessageTemplate
  const withCode = [
    template?.SmsMessage,
    template?.EmailMessage,
    settings.SmsAuthenticationMessage,
    invitation?.SMSMessage,
    invitation?.EmailMessage,
  ]
  for (const message of withCode) {
    if (message !== undefined && !message.includes('{####}')) {
      throw invalidParameter('The message must contain the code placeholder {####}.')
    }
  }
  for (const message of [invitation?.SMSMessage, invitation?.EmailMessage]) {
    if (message !== undefined && !message.includes('{username}')) {
      throw invalidParameter('The invitation must contain the placeholder {username}.')
    }
  }
  if (template?.EmailMessageByLink !== undefined && !/\{##.*##\}/s.test(template.EmailMessageByLink)) {
    throw invalidParameter('The message must contain the link placeholder {##Click Here##}.')
  }
}

function requireSender({ EmailConfiguration: email }: UserPoolSettings): void {
  if (email?.EmailSendingAccount === 'DEVELOPER' && email.SourceArn === undefined) {
    throw invalidParameter('A SourceArn is required when EmailSendingAccount is DEVELOPER.')
  }
}

/** Source: API Reference, "UserAttributeUpdateSettingsType": only attributes that are verified by themselves. */
function requireVerifiable({ UserAttributeUpdateSettings, AutoVerifiedAttributes = [] }: UserPoolSettings): void {
  const waiting = UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? []
  if (waiting.some((attribute) => !AutoVerifiedAttributes.includes(attribute))) {
    throw invalidParameter('AttributesRequireVerificationBeforeUpdate must be a subset of AutoVerifiedAttributes.')
  }
}
