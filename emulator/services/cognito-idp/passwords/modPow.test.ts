import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { modPow, N, powByBigInt, powByOpenSsl } from './modPow.ts'

const random = (count: number) => BigInt(`0x${randomBytes(count).toString('hex')}`)

test.each([0n, 1n, 2n, 3n, 65_537n, (1n << 255n) + 2n])(
  'the power %s is the same by OpenSSL and by BigInt',
  (exponent) => {
    for (const base of [0n, 1n, 2n, N - 1n, N, N + 5n, random(384)]) {
      const expected = powByBigInt(base, exponent)
      expect(powByOpenSsl(base, exponent)).toBe(expected)
      expect(modPow(base, exponent)).toBe(expected)
    }
  },
)

test('powers of any exponent are', () => {
  for (const count of [1, 2, 16, 31, 32, 64]) {
    const [base, exponent] = [random(384), random(count)]
    expect(powByOpenSsl(base, exponent)).toBe(powByBigInt(base, exponent))
  }
})

test('a power is what multiplying comes to', () => {
  expect(powByBigInt(7n, 5n)).toBe(16_807n)
  expect(powByBigInt(2n, 3072n)).toBe((1n << 3072n) % N)
})
