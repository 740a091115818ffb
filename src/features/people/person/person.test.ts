import { expect, test } from 'vitest'
import { changedAttributes } from './changedAttributes.ts'
import { passwordProblem } from './passwordProblem.ts'

const policy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
}

test.each([
  ['', 'A password is needed.'],
  ['short', 'It needs 8 characters, and a capital letter, a digit, a symbol.'],
  ['longenough', 'It needs a capital letter, a digit, a symbol.'],
  ['Long-enough-1', undefined],
])('of the password %j the policy says: %s', (password, problem) => {
  expect(passwordProblem(password, policy)).toBe(problem)
})

test('where the policy is not known only an empty password is wrong', () => {
  expect(passwordProblem('x', undefined)).toBeUndefined()
})

test('only what is another value is sent, and never what Cognito alone writes', () => {
  expect(
    changedAttributes({ sub: 's', name: 'A', email: 'e' }, { sub: 't', name: 'B', email: 'e', nickname: '' }),
  ).toEqual({
    name: 'B',
  })
  expect(changedAttributes({ name: 'A' }, { name: '' })).toEqual({ name: '' })
})
