import { createPrivateKey, sign } from 'node:crypto'
import type { SigningKey } from './userPoolKeys.ts'

/** User pools sign with the first, identity pools with the second. */
const digests = { RS256: 'RSA-SHA256', RS512: 'RSA-SHA512' } as const

/** A signed JWT. The header has no `typ`, as Cognito's has none. */
export function signToken(key: SigningKey, claims: object, algorithm: keyof typeof digests = 'RS256'): string {
  const signed = `${base64urlJson({ kid: key.kid, alg: algorithm })}.${base64urlJson(claims)}`
  const signature = sign(digests[algorithm], Buffer.from(signed), createPrivateKey({ key: key.jwk, format: 'jwk' }))
  return `${signed}.${signature.toString('base64url')}`
}

function base64urlJson(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
