import { expect, test } from 'vitest'
import { providerOfClaims } from './providerOfClaims.ts'

const google = { userId: '1', providerName: 'Google', providerType: 'Google', primary: 'true' }

test('an account that a provider made is the provider’s', () => {
  expect(providerOfClaims({ identities: [google] })).toBe('Google')
  expect(
    providerOfClaims({
      identities: [
        { ...google, primary: 'false' },
        { ...google, providerName: 'Fjord' },
      ],
    }),
  ).toBe('Fjord')
})

test('an account of the pool’s own stays so, whoever is joined to it', () => {
  expect(providerOfClaims({ identities: [{ ...google, primary: 'false' }] })).toBeUndefined()
  expect(providerOfClaims({})).toBeUndefined()
  expect(providerOfClaims({ identities: 'Google' })).toBeUndefined()
  expect(providerOfClaims({ identities: [null, { primary: 'true' }] })).toBeUndefined()
})
