/** CRC-32C, Castagnoli's polynomial (RFC 3720 section 12.1), over bytes that come in parts. */
import { reflectedCrc, type ReflectedPolynomial } from './reflectedCrc.ts'

export const polynomial: ReflectedPolynomial = { bits: 32, reflected: { high: 0, low: 0x82f63b78 } }

const next = reflectedCrc(polynomial)

/** The CRC of `before` followed by `bytes`, where `before` has the CRC `previous` (0 at the start). */
export function crc32c(bytes: Uint8Array, previous = 0): number {
  return next(bytes, { high: 0, low: previous }).low
}
