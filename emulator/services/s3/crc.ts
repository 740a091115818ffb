/** CRC-32C (Castagnoli) and CRC-64/NVME as S3's checksum headers carry them; CRC-32 itself comes from node:zlib. */

const castagnoli = 0x82f63b78
const nvmeHigh = 0x9a6c9329
const nvmeLow = 0xac4bc9b5

const table32 = new Uint32Array(256)
const table64High = new Uint32Array(256)
const table64Low = new Uint32Array(256)

for (let byte = 0; byte < 256; byte++) {
  let crc = byte
  let high = 0
  let low = byte
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 1 ? (crc >>> 1) ^ castagnoli : crc >>> 1
    const carry = low & 1
    low = (low >>> 1) | (high << 31)
    high >>>= 1
    if (carry) {
      low ^= nvmeLow
      high ^= nvmeHigh
    }
  }
  table32[byte] = crc
  table64High[byte] = high
  table64Low[byte] = low
}

/** A running checksum; `digest` gives its bytes, most significant first. */
export interface RunningCrc {
  update(bytes: Uint8Array): void
  digest(): Uint8Array
}

export function crc32c(): RunningCrc {
  let crc = 0xffffffff
  return {
    update(bytes) {
      for (const byte of bytes) crc = (crc >>> 8) ^ (table32[(crc ^ byte) & 0xff] ?? 0)
    },
    digest: () => bigEndian((crc ^ 0xffffffff) >>> 0),
  }
}

/** Two 32-bit halves instead of a BigInt, which would be some thirty times slower. */
export function crc64Nvme(): RunningCrc {
  let high = 0xffffffff
  let low = 0xffffffff
  return {
    update(bytes) {
      for (const byte of bytes) {
        const index = (low ^ byte) & 0xff
        low = ((low >>> 8) | (high << 24)) ^ (table64Low[index] ?? 0)
        high = (high >>> 8) ^ (table64High[index] ?? 0)
      }
    },
    digest: () => bigEndian((high ^ 0xffffffff) >>> 0, (low ^ 0xffffffff) >>> 0),
  }
}

function bigEndian(...words: number[]): Uint8Array {
  const bytes = Buffer.alloc(words.length * 4)
  words.forEach((word, index) => bytes.writeUInt32BE(word, index * 4))
  return bytes
}
