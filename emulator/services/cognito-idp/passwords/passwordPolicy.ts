import { AwsError } from '../../../wire/awsError.ts'

export interface PasswordPolicy {
  readonly minimumLength: number
  readonly requireUppercase: boolean
  readonly requireLowercase: boolean
  readonly requireNumbers: boolean
  readonly requireSymbols: boolean
  readonly temporaryPasswordValidityDays: number
  /** How many former passwords may not come again; 0 for none. */
  readonly historySize: number
}

/**
 * The characters that Cognito counts as symbols. Source: Cognito Developer Guide, "Adding user pool password
 * requirements".
 */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/

/** The first rule that the password breaks, in Cognito's order and words; undefined when it keeps all. */
export function brokenPasswordRule(policy: PasswordPolicy, password: string): string | undefined {
  if (password.length < policy.minimumLength) return 'Password not long enough'
  if (policy.requireUppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters'
  if (policy.requireLowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters'
  if (policy.requireNumbers && !/[0-9]/.test(password)) return 'Password must have numeric characters'
  if (policy.requireSymbols && !symbol.test(password)) return 'Password must have symbol characters'
  return undefined
}

/** @throws InvalidPasswordException, worded as SignUp, ConfirmForgotPassword and ChangePassword word it. */
export function requirePasswordPolicy(policy: PasswordPolicy, password: string): void {
  const broken = brokenPasswordRule(policy, password)
  if (broken) throw new AwsError('InvalidPasswordException', `Password did not conform with policy: ${broken}`)
}
