import { createPrivateKey, type JsonWebKey, type KeyObject, sign } from 'node:crypto'
import type { SigningKey } from './userPoolKeys.ts'

/** User pools sign with the first, identity pools with the second. */
const digests = { RS256: 'RSA-SHA256', RS512: 'RSA-SHA512' } as const

/** A signed JWT. The header has no `typ`, as Cognito's has none. */
export function signToken(key: SigningKey, claims: object, algorithm: keyof typeof digests = 'RS256'): string {
  const signed = `${base64urlJson({ kid: key.kid, alg: algorithm })}.${base64urlJson(claims)}`
  const signature = sign(digests[algorithm], Buffer.from(signed), privateKeyOf(key))
  return `${signed}.${signature.toString('base64url')}`
}

/** Reading a key takes half as long as signing with it. The store answers the same document while it is in use. */
const readKeys = new WeakMap<JsonWebKey, KeyObject>()

function privateKeyOf({ jwk }: SigningKey): KeyObject {
  const known = readKeys.get(jwk)
  if (known) return known
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  readKeys.set(jwk, key)
  return key
}

function base64urlJson(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
