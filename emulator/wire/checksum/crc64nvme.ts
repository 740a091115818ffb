/** CRC-64/NVME (NVM Express NVM Command Set Specification 1.0d, section 5.2.1.3.4), over bytes that come in parts. */
import { type CrcValue, reflectedCrc, type ReflectedPolynomial } from './reflectedCrc.ts'

export const polynomial: ReflectedPolynomial = { bits: 64, reflected: { high: 0x9a6c9329, low: 0xac4bc9b5 } }

const next = reflectedCrc(polynomial)

export const emptyCrc64: CrcValue = { high: 0, low: 0 }

/** The CRC of `before` followed by `bytes`, where `before` has the CRC `previous`. */
export function crc64nvme(bytes: Uint8Array, previous: CrcValue): CrcValue {
  return next(bytes, previous)
}
