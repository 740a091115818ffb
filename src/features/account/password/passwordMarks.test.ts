import { expect, test } from 'vitest'
import { passwordMarks } from './passwordMarks.ts'

const policy = {
  minLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
}
const unmet = (password: string, of = policy) =>
  passwordMarks(of, password)
    .filter(({ holds }) => !holds)
    .map(({ words }) => words)

test.each([
  ['', ['8 characters', 'upper and lower case', 'a number', 'a symbol']],
  ['fjord-lamp', ['upper and lower case', 'a number']],
  ['FJORD-LAMP-7', ['upper and lower case']],
  ['Fjordlamp7', ['a symbol']],
  ['Fjord-7', ['8 characters']],
  ['Fjord-lamp-7', []],
])('of %j is still needed: %j', (password, words) => {
  expect(unmet(password)).toEqual(words)
})

test('a blank is a symbol inside of a password alone', () => {
  expect(unmet('Fjord lamp 7')).toEqual([])
  expect(unmet(' Fjordlamp7')).toEqual(['a symbol'])
  expect(unmet('Fjordlamp7 ')).toEqual(['a symbol'])
})

test('what the pool does not ask for has no mark', () => {
  const lax = { ...policy, requireUppercase: false, requireNumbers: false, requireSymbols: false }
  expect(passwordMarks(lax, 'x').map(({ words }) => words)).toEqual(['8 characters', 'lower case'])
})
