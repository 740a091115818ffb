/** What the settings of a user pool come to. */
import type { AuthFactorType, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider'
import type { PasswordPolicy } from '../passwords/passwordPolicy.ts'
import type { UserPool } from './userPools.ts'

/** What people can be reached by, and may sign in with. */
export type Contact = 'email' | 'phone_number'
type SignInName = Contact | 'preferred_username'

/** The name of the pool in SRP: the part of its id after the region. */
export function srpName({ id }: Pick<UserPool, 'id'>): string {
  return id.slice(id.indexOf('_') + 1)
}

/** Where the pool is: the part of its id before its name. */
export function regionOfPool({ id }: Pick<UserPool, 'id'>): string {
  return id.slice(0, id.indexOf('_'))
}

export function passwordPolicyOf({ settings }: UserPool): PasswordPolicy {
  const policy = settings.Policies.PasswordPolicy
  return {
    minimumLength: policy.MinimumLength ?? 8,
    requireUppercase: policy.RequireUppercase ?? false,
    requireLowercase: policy.RequireLowercase ?? false,
    requireNumbers: policy.RequireNumbers ?? false,
    requireSymbols: policy.RequireSymbols ?? false,
    temporaryPasswordValidityDays: policy.TemporaryPasswordValidityDays ?? 7,
    historySize: policy.PasswordHistorySize ?? 0,
  }
}

/** Where nothing was said, capitals count. */
export function tellsCapitals({ settings }: UserPool): boolean {
  return settings.UsernameConfiguration?.CaseSensitive ?? true
}

export function allowsSelfSignUp({ settings }: UserPool): boolean {
  return settings.AdminCreateUserConfig.AllowAdminCreateUserOnly !== true
}

/** What people type instead of a username: they have none of their own then, and theirs is the `sub`. */
export function usernameAttributesOf({ settings }: UserPool): readonly Contact[] {
  return settings.UsernameAttributes ?? []
}

/** What people may type besides their username, once it is verified (`preferred_username` needs no proof). */
export function aliasAttributesOf({ settings }: UserPool): readonly SignInName[] {
  return settings.AliasAttributes ?? []
}

export function isAutoVerified({ settings }: UserPool, contact: Contact): boolean {
  return settings.AutoVerifiedAttributes?.includes(contact) ?? false
}

/** Whether the former value stays until the new one is verified. */
export function waitsForVerification({ settings }: UserPool, contact: Contact): boolean {
  return settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.includes(contact) ?? false
}

export function schemaAttribute({ settings }: UserPool, name: string): SchemaAttributeType | undefined {
  return settings.Schema.find(({ Name }) => Name === name)
}

/** Names that everybody has a value of; `sub` comes by itself. */
export function requiredAttributesOf({ settings }: UserPool): readonly string[] {
  return settings.Schema.flatMap(({ Name = '', Required }) => (Required && Name !== 'sub' ? [Name] : []))
}

/**
 * Where a code for a forgotten password goes, the first choice first; empty where only an administrator helps.
 * Source: API Reference, "AccountRecoverySettingType".
 */
export function recoveryContacts({ settings }: UserPool): readonly Contact[] {
  // Nothing was said: as before the setting was there, the phone first.
  if (!settings.AccountRecoverySetting) return ['phone_number', 'email']
  const mechanisms = [...(settings.AccountRecoverySetting.RecoveryMechanisms ?? [])]
  return mechanisms
    .sort((a, b) => (a.Priority ?? 0) - (b.Priority ?? 0))
    .flatMap(({ Name }) =>
      Name === 'verified_email' ? ['email'] : Name === 'verified_phone_number' ? ['phone_number'] : [],
    )
}

export function tracksDevices({ settings }: UserPool): boolean {
  return settings.DeviceConfiguration !== undefined
}

/** Whether anything can come after a first step: where the pool leaves it open, people have to have chosen it. */
export function mayAskSecondStep(
  { settings: { MfaConfiguration: mode } }: UserPool,
  { mfaSettings = [] }: { readonly mfaSettings?: readonly unknown[] },
): boolean {
  return mode === 'ON' || (mode === 'OPTIONAL' && mfaSettings.length > 0)
}

/** Whether anything stands for a trigger: a function of Lambda that the pool names, or one of the person's own. */
export function hasTriggers(
  { settings: { LambdaConfig = {} } }: UserPool,
  { names }: { readonly names: ReadonlySet<string> },
): boolean {
  return names.size > 0 || Object.keys(LambdaConfig).length > 0
}

/** First factors that need no password. */
export const passwordless = ['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const

export function firstFactorsOf({ settings }: UserPool): readonly AuthFactorType[] {
  return settings.Policies.SignInPolicy.AllowedFirstAuthFactors ?? ['PASSWORD']
}

/** Whether people can be without a password. */
export function allowsPasswordless(pool: UserPool): boolean {
  return passwordless.some((factor) => firstFactorsOf(pool).includes(factor))
}
