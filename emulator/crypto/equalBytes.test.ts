import { expect, test } from 'vitest'
import { equalBytes } from './equalBytes.ts'

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['', '', true],
  ['ä', 'a', false],
])('%j and %j: %j', (expected, given, equal) => {
  expect(equalBytes(expected, given)).toBe(equal)
  expect(equalBytes(Buffer.from(expected), given)).toBe(equal)
})
