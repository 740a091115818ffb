/** Authorization codes (RFC 6749, 4.1.2): good for five minutes and one exchange, and bound to all that was asked for. */
import { createHash } from 'node:crypto'
import type { OperationContext } from '../../operation.ts'
import { defineExpiringRecords, expiringRecords } from '../expiringRecords.ts'
import type { OAuthGrant } from '../tokens/issueTokens.ts'

export interface IssuedCode extends OAuthGrant {
  readonly poolId: string
  readonly clientId: string
  readonly redirectUri: string
  readonly codeChallenge: string | undefined
  readonly username: string
  /** Of whoever had the username then; a later user of the name is somebody else. */
  readonly sub: string
  /** The sign-in that it was exchanged for. */
  readonly originJti?: string
}

/** By the SHA-256 of the code, hex. */
const issuedCodes = defineExpiringRecords<IssuedCode>({ name: 'cognito.authorizationCodes' })

const fiveMinutes = 5 * 60 * 1000

export function issueAuthorizationCode(context: OperationContext, issued: IssuedCode): string {
  const code = context.random.uuid()
  codesOf(context).set(hashOf(code), issued, context.clock() + fiveMinutes)
  return code
}

export function issuedCode(context: OperationContext, code: string): IssuedCode | undefined {
  return codesOf(context).get(hashOf(code))
}

/** Remembers what it was exchanged for until its time is over, so that a second exchange can end that. */
export function spendCode(context: OperationContext, code: string, issued: IssuedCode, originJti: string): void {
  codesOf(context).set(hashOf(code), { ...issued, originJti }, context.clock() + fiveMinutes)
}

function codesOf(context: OperationContext) {
  return expiringRecords(context, issuedCodes)
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
