import { describe, expect, test } from 'vitest'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import type { PasswordPolicy } from './passwordPolicy.ts'
import { brokenPasswordRule, requirePasswordPolicy } from './passwordPolicy.ts'
import { temporaryPassword } from './temporaryPassword.ts'

const policy: PasswordPolicy = {
  minimumLength: 8,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 7,
  historySize: 0,
}

test.each([
  ['', 'Password not long enough'],
  ['Aa1!567', 'Password not long enough'],
  ['lower-case1', 'Password must have uppercase characters'],
  ['UPPER-CASE1', 'Password must have lowercase characters'],
  ['No-numbers', 'Password must have numeric characters'],
  ['NoSymbol12', 'Password must have symbol characters'],
  ['Ünïcode123', 'Password must have uppercase characters'],
  ['Euro€sign1', 'Password must have symbol characters'],
  ['Mika-local-1', undefined],
  ['A blank 1', undefined],
])('%j breaks: %s', (password, rule) => {
  expect(brokenPasswordRule(policy, password)).toBe(rule)
})

test.each([...'^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+-'])('%s counts as a symbol', (symbol) => {
  expect(brokenPasswordRule(policy, `Passw0rd${symbol}`)).toBeUndefined()
})

test('rules that are off are not asked for', () => {
  const lax = {
    ...policy,
    requireUppercase: false,
    requireLowercase: false,
    requireNumbers: false,
    requireSymbols: false,
  }
  expect(brokenPasswordRule(lax, '........')).toBeUndefined()
})

test('the refusal names the rule and never the password', () => {
  expect(() => requirePasswordPolicy(policy, 'hunter2')).toThrow(
    'Password did not conform with policy: Password not long enough',
  )
})

describe('temporary passwords', () => {
  test('keep the policy and differ', () => {
    const passwords = Array.from({ length: 50 }, () => temporaryPassword(systemRandom, policy))
    expect(passwords.map((password) => brokenPasswordRule(policy, password)).filter(Boolean)).toEqual([])
    expect(new Set(passwords).size).toBe(50)
    expect(passwords[0]).toHaveLength(12)
  })

  test('are as long as the policy asks', () => {
    expect(temporaryPassword(systemRandom, { ...policy, minimumLength: 20 })).toHaveLength(20)
  })
})
