import type { PasswordPolicyType } from '@aws-sdk/client-cognito-identity-provider'
import type { PasswordPolicy } from '../passwords/passwordPolicy.ts'

/** A policy in the shape and words of CreateUserPool, for pools that were not made by it. They keep no history. */
export function passwordPolicyType(policy: Omit<PasswordPolicy, 'historySize'>): PasswordPolicyType {
  return {
    MinimumLength: policy.minimumLength,
    RequireUppercase: policy.requireUppercase,
    RequireLowercase: policy.requireLowercase,
    RequireNumbers: policy.requireNumbers,
    RequireSymbols: policy.requireSymbols,
    TemporaryPasswordValidityDays: policy.temporaryPasswordValidityDays,
  }
}
