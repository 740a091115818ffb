import { expect, test } from 'vitest'
import { accountRules } from './accountRules.ts'
import { classifyFailure } from './classifyFailure.ts'

const error = (code: string, message = '') => ({
  code,
  message,
  status: 400,
  noAnswer: false,
  fields: {},
  messages: [],
  headers: {},
})
const cause = (operation: string, code: string, message?: string) =>
  classifyFailure(error(code, message), { service: 'cognito-idp', operation }).cause

test('the same words mean another password where one changes it than where one signs in', () => {
  const words = ['NotAuthorizedException', 'Incorrect username or password.'] as const
  expect(cause('ChangePassword', ...words)).toBe('The password that you have now is another one.')
  expect(cause('InitiateAuth', ...words)).toBe('The e-mail or the password is wrong.')
})

test('a second step that is not set up is told apart from other parameters', () => {
  const sentence = 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA'
  expect(cause('SetUserMFAPreference', 'InvalidParameterException', sentence)).toContain('not set up yet')
  expect(cause('UpdateUserAttributes', 'InvalidParameterException', 'Invalid phone number format.')).toBe(
    'AWS does not accept this request as it is.',
  )
})

test('every other code of the account has a cause of its own', () => {
  const codes = accountRules.flatMap(({ codes: named = [], message }) => (message ? [] : named))
  expect(codes.length).toBeGreaterThan(8)
  for (const code of codes) expect(cause('GetUser', code)).not.toMatch(/^AWS does not accept|failed\.$/)
})
