import { expect, test } from 'vitest'
import { maskEmail } from './maskEmail.ts'

test.each([
  ['mika@example.test', 'm***@e***'],
  ['a@b', 'a***@b***'],
  ['"odd@name"@Host.test', '"***@H***'],
])('%s is shown as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked)
})
