import { expect, test } from 'vitest'
import { readUserFilter } from './userFilter.ts'

test.each([
  ['email = "ada@example.test"', { attribute: 'email', match: 'equal', value: 'ada@example.test' }],
  ['  "name" ^= "A"  ', { attribute: 'name', match: 'prefix', value: 'A' }],
  ['cognito:user_status="CONFIRMED"', { attribute: 'cognito:user_status', match: 'equal', value: 'CONFIRMED' }],
  ['name = "a \\"b\\" \\\\"', { attribute: 'name', match: 'equal', value: 'a "b" \\' }],
  ['name = ""', { attribute: 'name', match: 'equal', value: '' }],
])('%s is read', (text, filter) => {
  expect(readUserFilter(text)).toEqual(filter)
})

test.each([undefined, '', '   '])('%j lets everybody pass', (text) => {
  expect(readUserFilter(text)).toBeUndefined()
})

test.each(['email', 'email = ', 'email = ada', 'email == "a"', 'email = "a', 'email = "a" b', '= "a"', 'a b = "c"'])(
  '%j is no filter',
  (text) => {
    expect(() => readUserFilter(text)).toThrow('Error while parsing filter.')
  },
)

test.each(['custom:level = "1"', 'nickname = "A"', 'constructor = "A"'])('%s is not searched', (text) => {
  expect(() => readUserFilter(text)).toThrow('Invalid search attribute: ')
})
