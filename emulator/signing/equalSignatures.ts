/** Compares signatures in a time that does not depend on where they differ (CWE-208). */
import { timingSafeEqual } from 'node:crypto'

/** @param given hex digits, as a request carries them. */
export function equalSignatures(expected: Buffer, given: string): boolean {
  return /^[0-9a-f]{64}$/.test(given) && timingSafeEqual(expected, Buffer.from(given, 'hex'))
}
