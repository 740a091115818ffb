/** The settings of a pool from what CreateUserPool or UpdateUserPool was given: what was left out has Cognito's default. */
import type {
  CreateUserPoolRequest,
  PasswordPolicyType,
  UpdateUserPoolRequest,
  VerificationMessageTemplateType,
} from '@aws-sdk/client-cognito-identity-provider'
import { defaultPasswordPolicy } from '../passwords/defaultPasswordPolicy.ts'
import type { UserPoolSettings } from './userPools.ts'

/** What both operations can say. */
export type GivenPool = Omit<UpdateUserPoolRequest, 'UserPoolId' | 'PoolName'> &
  Omit<CreateUserPoolRequest, 'PoolName' | FixedMember>

/** What is chosen once, when the pool is made. */
type FixedMember = 'Schema' | 'UsernameAttributes' | 'AliasAttributes' | 'UsernameConfiguration'

/** @param kept what the operation does not say: the name and what can never change. */
export function poolSettings(
  given: GivenPool,
  kept: Pick<UserPoolSettings, 'PoolName' | FixedMember>,
): UserPoolSettings {
  const { SmsConfiguration, AutoVerifiedAttributes, DeviceConfiguration, AccountRecoverySetting } = given
  const policy = passwordPolicy(given)
  const template = messageTemplate(given)
  return {
    ...kept,
    Policies: {
      PasswordPolicy: policy,
      SignInPolicy: { AllowedFirstAuthFactors: given.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'] },
    },
    DeletionProtection: given.DeletionProtection ?? 'INACTIVE',
    LambdaConfig: given.LambdaConfig ?? {},
    MfaConfiguration: given.MfaConfiguration ?? 'OFF',
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ...given.EmailConfiguration },
    AdminCreateUserConfig: {
      ...given.AdminCreateUserConfig,
      AllowAdminCreateUserOnly: given.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
      // An earlier name for the same.
      UnusedAccountValidityDays: policy.TemporaryPasswordValidityDays,
    },
    UserPoolTags: given.UserPoolTags ?? {},
    UserPoolTier: given.UserPoolTier ?? 'ESSENTIALS',
    ...template,
    ...(SmsConfiguration && { SmsConfiguration }),
    ...(AutoVerifiedAttributes && { AutoVerifiedAttributes }),
    ...(DeviceConfiguration && { DeviceConfiguration }),
    ...(AccountRecoverySetting && { AccountRecoverySetting }),
    ...(given.SmsAuthenticationMessage !== undefined && { SmsAuthenticationMessage: given.SmsAuthenticationMessage }),
    ...(given.UserAttributeUpdateSettings && { UserAttributeUpdateSettings: given.UserAttributeUpdateSettings }),
    ...(given.UserPoolAddOns && { UserPoolAddOns: given.UserPoolAddOns }),
  }
}

/** A policy that is given at all asks for no kind of character that it does not name. */
function passwordPolicy({ Policies, AdminCreateUserConfig }: GivenPool): PasswordPolicyType {
  const given = Policies?.PasswordPolicy
  const otherwise = {
    MinimumLength: defaultPasswordPolicy.minimumLength,
    RequireUppercase: given ? false : defaultPasswordPolicy.requireUppercase,
    RequireLowercase: given ? false : defaultPasswordPolicy.requireLowercase,
    RequireNumbers: given ? false : defaultPasswordPolicy.requireNumbers,
    RequireSymbols: given ? false : defaultPasswordPolicy.requireSymbols,
    TemporaryPasswordValidityDays:
      AdminCreateUserConfig?.UnusedAccountValidityDays ?? defaultPasswordPolicy.temporaryPasswordValidityDays,
  }
  return { ...otherwise, ...given }
}

/**
 * Cognito keeps the words of verification messages twice, under their present and their former names. The present ones
 * count where both are given.
 */
function messageTemplate(
  given: GivenPool,
): Pick<
  UserPoolSettings,
  'VerificationMessageTemplate' | 'SmsVerificationMessage' | 'EmailVerificationMessage' | 'EmailVerificationSubject'
> {
  const { VerificationMessageTemplate: template } = given
  const sms = template?.SmsMessage ?? given.SmsVerificationMessage
  const email = template?.EmailMessage ?? given.EmailVerificationMessage
  const subject = template?.EmailSubject ?? given.EmailVerificationSubject
  const words: VerificationMessageTemplateType = {
    ...(sms !== undefined && { SmsMessage: sms }),
    ...(email !== undefined && { EmailMessage: email }),
    ...(subject !== undefined && { EmailSubject: subject }),
  }
  return {
    VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE', ...template, ...words },
    ...(sms !== undefined && { SmsVerificationMessage: sms }),
    ...(email !== undefined && { EmailVerificationMessage: email }),
    ...(subject !== undefined && { EmailVerificationSubject: subject }),
  }
}
