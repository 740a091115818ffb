import { createPrivateKey, sign } from 'node:crypto'
import type { SigningKey } from '../../../principals/userPoolKeys.ts'

/** A JWT signed with RS256. The header has no `typ`, as Cognito's has none. */
export function signToken(key: SigningKey, claims: object): string {
  const signed = `${base64urlJson({ kid: key.kid, alg: 'RS256' })}.${base64urlJson(claims)}`
  const signature = sign('RSA-SHA256', Buffer.from(signed), createPrivateKey({ key: key.jwk, format: 'jwk' }))
  return `${signed}.${signature.toString('base64url')}`
}

function base64urlJson(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
