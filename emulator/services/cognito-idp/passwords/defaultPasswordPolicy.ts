import type { PasswordPolicy } from './passwordPolicy.ts'

/** What a pool asks of passwords where nothing else is said (Cognito Developer Guide, "Adding user pool password requirements"). */
export const defaultPasswordPolicy: PasswordPolicy = {
  minimumLength: 8,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 7,
  historySize: 0,
}
