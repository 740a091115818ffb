/** What the proofs of a password and of a device have in common: the server's numbers, and whether an answer to them is right. */
import { equalBytes } from '../../../crypto/equalBytes.ts'
import type { OperationContext } from '../../operation.ts'
import { invalidParameter } from '../errors.ts'
import { claimSignature, N, publicValue, sessionKey } from '../passwords/srp.ts'
import type { SrpSession } from './authSessions.ts'
import { type Parameters, requiredParameter } from './signInStep.ts'

/** 3072 bits have 768 hexadecimal digits; clients may write leading zeros. */
const longestPublicValue = 772

/** All hexadecimal. */
type ExchangeNumbers = Pick<SrpSession, 'A' | 'B' | 'b'>

/** @param verifier hexadecimal. @throws InvalidParameterException for a value that no client comes to. */
export function beginExchange({ random }: OperationContext, srpA: string, verifier: string): ExchangeNumbers {
  const A = clientPublicValue(srpA)
  const b = BigInt(`0x${Buffer.from(random.bytes(32)).toString('hex')}`)
  return { A: A.toString(16), B: publicValue(hex(verifier), b).toString(16), b: b.toString(16) }
}

interface Proof {
  /** Base64. */
  readonly secretBlock: string
  readonly signature: string
  readonly timestamp: string
}

/** @throws InvalidParameterException when one is missing. */
export function proofIn(responses: Parameters): Proof {
  return {
    secretBlock: requiredParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK'),
    signature: requiredParameter(responses, 'PASSWORD_CLAIM_SIGNATURE'),
    timestamp: requiredParameter(responses, 'TIMESTAMP'),
  }
}

/** @param who the two names that go into the hash, and the verifier of what is proved, hexadecimal. */
export function isRightProof(
  { A, B, b }: ExchangeNumbers,
  who: { readonly poolName: string; readonly userId: string; readonly verifier: string },
  { secretBlock, signature, timestamp }: Proof,
): boolean {
  const { poolName, userId, verifier } = who
  const key = sessionKey({ A: hex(A), B: hex(B), b: hex(b), verifier: hex(verifier) })
  const claim = { poolName, userId, secretBlock: Buffer.from(secretBlock, 'base64'), timestamp }
  return equalBytes(claimSignature(key, claim), Buffer.from(signature, 'base64'))
}

/** A multiple of N would make the shared secret 0 for any password (RFC 5054, 2.5.4). */
function clientPublicValue(text: string): bigint {
  if (text.length > longestPublicValue || !/^[0-9a-f]+$/i.test(text)) {
    throw invalidParameter('SRP_A is not a valid public value.')
  }
  const A = hex(text)
  if (A % N === 0n) throw invalidParameter('SRP_A is not a valid public value.')
  return A
}

function hex(text: string): bigint {
  return BigInt(`0x${text}`)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const form = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) UTC (\d{4})$/

/** AWS says "within a few seconds"; people's clocks are worse than that, and the session's end is the real limit. */
const tolerance = 15 * 60 * 1000

/**
 * Whether a TIMESTAMP of the SRP proof is about now.
 * @param timestamp `EEE MMM d HH:mm:ss UTC yyyy` in English: `Fri Nov 6 09:05:01 UTC 2026`.
 * @param now milliseconds since 1970.
 */
export function isFreshTimestamp(timestamp: string, now: number): boolean {
  const [, month = '', ...numbers] = form.exec(timestamp) ?? []
  const [day = NaN, hour = NaN, minute = NaN, second = NaN, year = NaN] = numbers.map(Number)
  const index = months.indexOf(month)
  return index >= 0 && Math.abs(Date.UTC(year, index, day, hour, minute, second) - now) <= tolerance
}
