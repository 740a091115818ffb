import { expect, test } from 'vitest'
import { isEmail } from './isEmail.ts'

test.each(['mika@example.test', 'a@b', 'first.last+tag@sub.example.test', 'Ünï@exämple.test'])(
  '%s is an address',
  (text) => {
    expect(isEmail(text)).toBe(true)
  },
)

const tooLong = `${'x'.repeat(250)}@y.test`

test.each(['', 'mika', '@example.test', 'mika@', 'a b@example.test', 'a@b@c', 'a@b..c', 'a@.c', 'a@c.', tooLong])(
  '%j is no address',
  (text) => {
    expect(isEmail(text)).toBe(false)
  },
)
