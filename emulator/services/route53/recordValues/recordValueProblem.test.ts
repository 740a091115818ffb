import type { RRType } from '@aws-sdk/client-route-53'
import { describe, expect, test } from 'vitest'
import { valueCases } from '../../../../tests/unit/recordValues.cases.ts'
import { recordValueProblem } from './recordValueProblem.ts'

const types = Object.keys(valueCases) as RRType[]

describe.each(types)('R53-043, R53-045: values of %s', (type) => {
  test.each(valueCases[type].good)('takes %s', (value) => {
    expect(recordValueProblem(type, value)).toBeUndefined()
  })

  test.each(valueCases[type].bad)('refuses %s with %s', (value, code) => {
    expect(recordValueProblem(type, value)).toMatch(new RegExp(`^Invalid Resource Record: 'FATAL problem: ${code} \\(`))
  })
})

test('the sentence is the one that AWS writes', () => {
  expect(recordValueProblem('TXT', 'token')).toBe(
    "Invalid Resource Record: 'FATAL problem: InvalidCharacterString (Value should be enclosed in quotation marks) encountered with 'token''",
  )
})

test.each<[RRType, string, string]>([
  ['TXT', '"caf\u00e9"', '\u00e9'],
  ['TXT', '\t"a"', '\t'],
  ['SPF', '"a\\9"', '\\'],
  ['CNAME', 'b\u00fccher.test', '\u00fc'],
  ['MX', '10 m\u{1F4F7}.test', '\u{1F4F7}'],
])('of a value of %s, the character that is not taken is told: %j', (type, value, about) => {
  expect(recordValueProblem(type, value)).toBe(
    `Invalid Resource Record: 'FATAL problem: UnsupportedCharacter (Value contains unsupported characters) encountered with '${about}''`,
  )
})
