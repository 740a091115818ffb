import { expect, test } from 'vitest'
import { maskContact } from './maskContact.ts'

test.each([
  ['mika@example.test', 'm***@e***'],
  ['a@b', 'a***@b***'],
  ['"odd@name"@Host.test', '"***@H***'],
])('of the address %s is shown %s', (to, masked) => {
  expect(maskContact({ contact: 'email', to })).toBe(masked)
})

test.each([
  ['+12065551234', '+*******1234'],
  ['+4712345678', '+******5678'],
  ['+123', '+123'],
])('of the number %s is shown %s', (to, masked) => {
  expect(maskContact({ contact: 'phone_number', to })).toBe(masked)
})
