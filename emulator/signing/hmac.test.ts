import { createHmac, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { hmac, hmacHex, hmacKey } from './hmac.ts'

test.each([0, 1, 32, 63, 64, 65, 200])('a key of %i bytes gives what Node gives, message after message', (length) => {
  const key = randomBytes(length)
  const prepared = hmacKey(key)
  for (const text of [
    '',
    'AWS4-HMAC-SHA256\n20260102T030405Z',
    'ü'.repeat(500),
    'ü€'.repeat(672),
    'x'.repeat(1345),
    '€'.repeat(5000),
  ]) {
    const expected = createHmac('sha256', key).update(text).digest()
    expect(hmac(prepared, text)).toEqual(expected)
    expect(hmacHex(prepared, text)).toBe(expected.toString('hex'))
  }
})
