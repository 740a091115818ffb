/** CRC-64/NVME (NVM Express NVM Command Set Specification 1.0d, section 5.2.1.3.4), over bytes that come in parts. */

const reflectedHigh = 0x9a6c9329
const reflectedLow = 0xac4bc9b5
const high = new Uint32Array(256)
const low = new Uint32Array(256)

for (let index = 0; index < 256; index += 1) {
  let upper = 0
  let lower = index
  for (let bit = 0; bit < 8; bit += 1) {
    const carry = lower & 1
    lower = (lower >>> 1) | ((upper & 1) << 31)
    upper >>>= 1
    if (carry) {
      upper ^= reflectedHigh
      lower ^= reflectedLow
    }
  }
  high[index] = upper
  low[index] = lower
}

/** As two halves of 32 bits, which is many times faster than a bigint. */
export interface Crc64 {
  readonly high: number
  readonly low: number
}

export const emptyCrc64: Crc64 = { high: 0, low: 0 }

/** The CRC of `before` followed by `bytes`, where `before` has the CRC `previous`. */
export function crc64nvme(bytes: Uint8Array, previous: Crc64): Crc64 {
  let upper = ~previous.high
  let lower = ~previous.low
  for (const byte of bytes) {
    const index = (lower ^ byte) & 255
    lower = ((lower >>> 8) | (upper << 24)) ^ (low[index] ?? 0)
    upper = (upper >>> 8) ^ (high[index] ?? 0)
  }
  return { high: ~upper >>> 0, low: ~lower >>> 0 }
}
