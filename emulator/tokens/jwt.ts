/** Signed JWTs (RFC 7519, compact form): making them, taking them apart, checking who signed. */
import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject, sign, verify } from 'node:crypto'
import type { TokenClaims } from '#iam/identity-pool/types.ts'

export interface SigningKey {
  /** Names the key in token headers and in the JWKS. */
  readonly kid: string
  /** RSA 2048, private part included. */
  readonly jwk: JsonWebKey
}

/** What may be shown to anyone: the JWK without its private members. */
export function publicJwk(key: SigningKey): { kty: string; n: string; e: string } {
  const { kty = '', n = '', e = '' } = key.jwk
  return { kty, n, e }
}

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

export interface Jwt {
  readonly algorithm: unknown
  readonly keyId: unknown
  readonly claims: TokenClaims
  /** The bytes that were signed, as text. */
  readonly signed: string
  readonly signature: Uint8Array
}

/**
 * Takes a token apart without believing any of it.
 * @returns undefined for anything that is not three base64url parts with JSON objects in the first two.
 */
export function readJwt(token: string): Jwt | undefined {
  const [header, payload, signature, ...more] = token.split('.')
  if (!header || !payload || signature === undefined || more.length > 0) return undefined
  if (![header, payload, signature].every((part) => /^[\w-]*$/.test(part))) return undefined
  const head = jsonObject(header)
  const claims = jsonObject(payload)
  if (!head || !claims) return undefined
  return {
    algorithm: head.alg,
    keyId: head.kid,
    claims,
    signed: `${header}.${payload}`,
    signature: Buffer.from(signature, 'base64url'),
  }
}

/**
 * Whether this RSA key made the signature.
 * @param algorithm the issuer's: a token must not choose how it is checked.
 */
export function isSignedBy(jwt: Jwt, publicKey: JsonWebKey, algorithm: keyof typeof digests = 'RS256'): boolean {
  if (jwt.algorithm !== algorithm) return false
  const key = createPublicKey({ key: publicKey, format: 'jwk' })
  return verify(digests[algorithm], Buffer.from(jwt.signed), key, jwt.signature)
}

function jsonObject(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
