import type { PasswordPolicy } from '../../../aws/configuration/configuration.ts'

const checks: readonly (readonly [
  rule: (policy: PasswordPolicy) => boolean,
  holds: (password: string) => boolean,
  words: string,
])[] = [
  [({ requireUppercase }) => requireUppercase, (password) => /\p{Lu}/u.test(password), 'a capital letter'],
  [({ requireLowercase }) => requireLowercase, (password) => /\p{Ll}/u.test(password), 'a small letter'],
  [({ requireNumbers }) => requireNumbers, (password) => /\d/.test(password), 'a digit'],
  [({ requireSymbols }) => requireSymbols, (password) => /[^\p{L}\d\s]/u.test(password), 'a symbol'],
]

/** What the pool's policy would find wrong with a password; undefined where nothing is, or the policy is not known. */
export function passwordProblem(password: string, policy: PasswordPolicy | undefined): string | undefined {
  if (password === '') return 'A password is needed.'
  if (!policy) return undefined
  const missing = checks.filter(([rule, holds]) => rule(policy) && !holds(password)).map(([, , words]) => words)
  if (password.length < policy.minLength)
    return `It needs ${policy.minLength} characters${missing.length > 0 ? `, and ${missing.join(', ')}` : ''}.`
  return missing.length > 0 ? `It needs ${missing.join(', ')}.` : undefined
}
