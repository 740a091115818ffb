/** Time-based one-time passwords as authenticator apps show them (RFC 6238): SHA-1, a new one every 30 seconds, 6 digits. */
import { createHmac } from 'node:crypto'
import { equalBytes } from '../../../crypto/equalBytes.ts'
import { fromBase32 } from './base32.ts'

const stepMilliseconds = 30_000
/** Clocks differ, and people type slowly: the code before and the one after are taken, too. */
const tolerance = 1

/** @param secret in base 32. @param at milliseconds since 1970. */
export function totpAt(secret: string, at: number): string {
  return codeOfStep(fromBase32(secret), Math.floor(at / stepMilliseconds))
}

/** @returns the number of the 30 seconds that the code belongs to; undefined for one that is not of about now. */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const key = fromBase32(secret)
  const present = Math.floor(now / stepMilliseconds)
  const steps = Array.from({ length: 2 * tolerance + 1 }, (_, index) => present - tolerance + index)
  return steps.find((step) => step >= 0 && equalBytes(codeOfStep(key, step), code))
}

/** RFC 4226, section 5.3: four bytes from where the last half-byte points to. */
function codeOfStep(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = digest.readUInt8(digest.length - 1) & 0x0f
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
