import type { PasswordPolicy } from '../../../aws/configuration/configuration.ts'

export interface PasswordMark {
  /** What is asked: "8 characters". */
  readonly words: string
  readonly holds: boolean
}

/** What Cognito counts as a symbol (developer guide, "Password policies"); of blanks only those inside. */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=.) (?=.)/

/** What the pool asks of a password, and what of that holds for one. */
export function passwordMarks(policy: PasswordPolicy, password: string): readonly PasswordMark[] {
  const lower = /[a-z]/.test(password)
  const upper = /[A-Z]/.test(password)
  return [
    { words: `${policy.minLength} characters`, holds: password.length >= policy.minLength },
    ...caseMarks(policy, { lower, upper }),
    ...(policy.requireNumbers ? [{ words: 'a number', holds: /\d/.test(password) }] : []),
    ...(policy.requireSymbols ? [{ words: 'a symbol', holds: symbol.test(password) }] : []),
  ]
}

function caseMarks(
  { requireLowercase, requireUppercase }: PasswordPolicy,
  has: { readonly lower: boolean; readonly upper: boolean },
): readonly PasswordMark[] {
  if (requireLowercase && requireUppercase) {
    return [{ words: 'upper and lower case', holds: has.lower && has.upper }]
  }
  if (requireLowercase) return [{ words: 'lower case', holds: has.lower }]
  return requireUppercase ? [{ words: 'upper case', holds: has.upper }] : []
}
