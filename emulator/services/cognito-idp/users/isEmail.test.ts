import { expect, test } from 'vitest'
import { isEmail } from './isEmail.ts'

test.each(['mika@example.test', 'a@b', 'first.last+tag@sub.example.test', 'Ünï@exämple.test'])('%s is an address', (text) => {
  expect(isEmail(text)).toBe(true)
})

test.each(['', 'mika', '@example.test', 'mika@', 'a b@example.test', 'a@b@c', 'a@b..c', 'a@.c', 'a@c.', `${'x'.repeat(250)}@y.test`])(
  '%j is no address',
  (text) => {
    expect(isEmail(text)).toBe(false)
  },
)
