/** Takes a signed JWT apart (RFC 7519, compact form) without believing any of it. */
import type { JsonWebKey } from 'node:crypto'
import { createPublicKey, verify } from 'node:crypto'
import type { TokenClaims } from '#iam/identity-pool/types.ts'

export interface Jwt {
  readonly algorithm: unknown
  readonly keyId: unknown
  readonly claims: TokenClaims
  /** The bytes that were signed, as text. */
  readonly signed: string
  readonly signature: Uint8Array
}

/** @returns undefined for anything that is not three base64url parts with JSON objects in the first two. */
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
export function isSignedBy(jwt: Jwt, publicKey: JsonWebKey, algorithm: 'RS256' | 'RS512' = 'RS256'): boolean {
  if (jwt.algorithm !== algorithm) return false
  return verify(
    algorithm === 'RS256' ? 'RSA-SHA256' : 'RSA-SHA512',
    Buffer.from(jwt.signed),
    createPublicKey({ key: publicKey, format: 'jwk' }),
    jwt.signature,
  )
}

function jsonObject(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
