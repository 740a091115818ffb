import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  claimSignature,
  modPow,
  N,
  passwordVerifier,
  powByBigInt,
  powByOpenSsl,
  publicValue,
  sessionKey,
} from './srp.ts'

/** An exchange of Amplify's client, whose numbers are the contract: the client interoperates with Cognito. */
const vector = {
  poolName: 'AbC123xyz',
  userId: '57e7b692-4f66-480d-98b8-45a6729b4c88',
  password: 'Passw0rd!',
  salt: 0x8f0a1b2c3d4e5f60718293a4b5c6d7e8n,
  a: sha512('a-seed'),
  b: sha512('b-seed'),
  secretBlock: createHash('sha512').update('secret-block').digest(),
  timestamp: 'Fri Nov 20 16:05:09 UTC 2026',
  A: 'c22890d9b86f5c53a777a4ea63c9035ddc2db13a0be32800d1673330d1b7ea25',
  verifier: '85cce45fae967507a9fc4a978e90ca6d3308bf5887f14cbc8d865a1788256c55',
  B: '10f0cecd155f927b298f96821ac160fe9b6785e801e2d738dea7469895cbc5ec',
  key: '7f6de6263ad69f823bb2910e14bdc12e',
  signature: 'bSiO5K5nawm+yeTi2xXRa6k6/DNi18EZX8AwqVtOCuw=',
}

describe('the exchange of the specification (identity.md 1.9)', () => {
  const verifier = passwordVerifier(vector)
  const A = power(2n, vector.a)
  const B = publicValue(verifier, vector.b)
  const key = sessionKey({ A, B, b: vector.b, verifier })

  test.each([
    ['the client arrives at the known A', A, vector.A],
    ['the verifier of the password is the known one', verifier, vector.verifier],
    ['the server arrives at the known B', B, vector.B],
  ])('%s', (_, actual, expected) => {
    expect(createHash('sha256').update(actual.toString(16)).digest('hex')).toBe(expected)
  })

  test('the key and the proof are the known ones', () => {
    expect(key.toString('hex')).toBe(vector.key)
    expect(claimSignature(key, vector).toString('base64')).toBe(vector.signature)
  })

  test('another password, user or pool has another verifier', () => {
    for (const change of [{ password: 'Passw0rd?' }, { userId: 'other' }, { poolName: 'Other' }, { salt: 1n }]) {
      expect(passwordVerifier({ ...vector, ...change })).not.toBe(verifier)
    }
  })
})

test('the prime is the one that Amplify names: 3072 bits, RFC 3526', () => {
  const digest = createHash('sha256').update(N.toString(16)).digest('hex')
  expect(N.toString(16)).toHaveLength(768)
  expect(digest).toBe('30a45e27c3a0a6f934cd558e88e937625082b19bd435f74f04d7500e5032d88e')
})

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

function sha512(text: string): bigint {
  return BigInt(`0x${createHash('sha512').update(text).digest('hex')}`)
}

/** The client's half, written another way than the server's. */
function power(base: bigint, exponent: bigint): bigint {
  return [...exponent.toString(2)].reduce((result, bit) => (result * result * (bit === '1' ? base : 1n)) % N, 1n)
}
