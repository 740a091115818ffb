import { describe, expect, test } from 'vitest'
import { fromBase32, toBase32 } from './base32.ts'
import { stepOfCode, totpAt } from './totp.ts'

/** RFC 6238, appendix B, for SHA-1; its codes have eight digits, of which the last six are ours. */
const secret = toBase32(Buffer.from('12345678901234567890'))

describe('a one-time password', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('%i seconds after 1970 is the one of the RFC', (seconds, code) => {
    expect(totpAt(secret, seconds * 1000)).toBe(code)
  })

  test('is taken 30 seconds before and after its time, and no longer', () => {
    const now = 1_234_567_890_000
    const code = totpAt(secret, now)
    const step = Math.floor(now / 30_000)
    expect([-60, -30, 0, 30, 60].map((seconds) => stepOfCode(secret, code, now + seconds * 1000))).toEqual([
      undefined,
      step,
      step,
      step,
      undefined,
    ])
  })

  test('of a text that is no code is none', () => {
    for (const code of ['', '12345', '1234567', 'abcdef']) expect(stepOfCode(secret, code, 0)).toBeUndefined()
  })
})

test('32 bytes are 52 letters of base 32, and come back', () => {
  const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 37 + 5) % 256))
  const text = toBase32(bytes)
  expect(text).toMatch(/^[A-Z2-7]{52}$/)
  expect(fromBase32(text)).toEqual(bytes)
  expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
})
