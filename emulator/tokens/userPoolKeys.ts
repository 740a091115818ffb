/** The signing keys of user pools: made by cognito-idp, read by all that check tokens. */
import type { JsonWebKey } from 'node:crypto'
import { defineCollection } from '../state/collection.ts'

export interface SigningKey {
  /** Names the key in token headers and in the JWKS. */
  readonly kid: string
  /** RSA 2048, private part included. */
  readonly jwk: JsonWebKey
}

/** A pool signs ID tokens and access tokens with different keys. */
export interface UserPoolKeys {
  readonly id: SigningKey
  readonly access: SigningKey
}

/** Keys by user pool id. A pool that has not signed anything yet may have none. */
export const userPoolKeysOf = defineCollection<UserPoolKeys>({ name: 'cognito.keys' })

/** What may be shown to anyone: the JWK without its private members. */
export function publicJwk(key: SigningKey): { kty: string; n: string; e: string } {
  const { kty = '', n = '', e = '' } = key.jwk
  return { kty, n, e }
}
