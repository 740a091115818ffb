/** CRC-32C, Castagnoli's polynomial (RFC 3720 section 12.1), over bytes that come in parts. */

const reflectedPolynomial = 0x82f63b78

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ reflectedPolynomial : value >>> 1
  return value >>> 0
})

/** The CRC of `before` followed by `bytes`, where `before` has the CRC `previous` (0 at the start). */
export function crc32c(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
