import { describe, expect, test } from 'vitest'
import { poolWith } from '../../../../tests/unit/testPool.ts'
import { isAllowedOrigin, userVerification } from './relyingParty.ts'

describe('a page may use the passkeys of a relying party', () => {
  test.each([
    ['https://example.test', 'example.test'],
    ['https://app.example.test', 'example.test'],
    ['https://app.example.test:8443', 'example.test'],
    ['http://localhost:5173', 'localhost'],
    ['http://app.localhost:5173', 'localhost'],
  ])('%s those of %s', (origin, rpId) => expect(isAllowedOrigin(origin, rpId)).toBe(true))

  test.each([
    ['http://example.test', 'example.test'],
    ['https://badexample.test', 'example.test'],
    ['https://example.test.evil.test', 'example.test'],
    ['https://example.test', 'app.example.test'],
    ['http://127.0.0.1:5173', '127.0.0.1'],
    ['http://127.0.0.1:5173', 'localhost'],
    ['https://127.0.0.1', '127.0.0.1'],
    ['https://[::1]:5173', '[::1]'],
    ['https://example.test/path', 'example.test'],
    ['https://user@example.test', 'example.test'],
    ['android:apk-key-hash:abc', 'example.test'],
    ['example.test', 'example.test'],
    ['null', 'localhost'],
  ])('%s not those of %s', (origin, rpId) => expect(isAllowedOrigin(origin, rpId)).toBe(false))
})

test('a passkey that is to count for two factors must tell who holds it', () => {
  expect(userVerification(poolWith({}))).toBe('preferred')
  expect(userVerification(poolWith({ WebAuthnConfiguration: { UserVerification: 'required' } }))).toBe('required')
  expect(
    userVerification(
      poolWith({
        WebAuthnConfiguration: {
          UserVerification: 'preferred',
          FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
        },
      }),
    ),
  ).toBe('required')
})
