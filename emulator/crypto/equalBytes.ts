import { timingSafeEqual } from 'node:crypto'

/**
 * Compares in a time that does not depend on where the bytes differ (CWE-208); their number is no secret.
 * @param given texts are compared as UTF-8.
 */
export function equalBytes(expected: Uint8Array | string, given: Uint8Array | string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
