import { expect, test } from 'vitest'
import { passwordProblem } from '../person/passwordProblem.ts'
import { madeUpPassword } from './madeUpPassword.ts'

const strict = {
  minLength: 20,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
}

test('it is what any policy asks for, and as long', () => {
  for (let round = 0; round < 50; round += 1) {
    expect(passwordProblem(madeUpPassword(strict), strict)).toBeUndefined()
    expect(madeUpPassword({ ...strict, minLength: 8 })).toHaveLength(14)
  }
  expect(madeUpPassword(undefined)).toMatch(/^[!-~]{14}$/)
})

test('no two are the same', () => {
  expect(new Set(Array.from({ length: 50 }, () => madeUpPassword(strict))).size).toBe(50)
})

test('a value of the last, incomplete round is drawn again', () => {
  const values = [2 ** 32 - 1, 0]
  const drawn = madeUpPassword(undefined, () => values.shift() ?? 5)
  expect(values).toEqual([])
  expect(drawn).toHaveLength(14)
})
