/**
 * The CRC of bytes of which the CRCs of their pieces are known, without the bytes. A CRC is the remainder of a division of
 * polynomials over GF(2): n bytes that follow multiply by x^(8n), and adding is exclusive or (Mark Adler, zlib,
 * `crc32_combine`; all bits set before and inverted after cancel out).
 */
import { polynomial as crc32c } from './crc32c.ts'
import { polynomial as crc64nvme } from './crc64nvme.ts'
import type { CrcValue, ReflectedPolynomial } from './reflectedCrc.ts'

/** By the names of `startChecksum`. */
const polynomials: Readonly<Record<string, ReflectedPolynomial>> = {
  // ISO 3309, as zlib has it.
  crc32: { bits: 32, reflected: { high: 0, low: 0xedb88320 } },
  crc32c,
  crc64nvme,
}

export interface CrcOfPiece {
  /** Base64 of the big-endian value. */
  readonly value: string
  /** Bytes of the piece. */
  readonly size: number
}

/** Whether the checksum of bytes can be had of those of their pieces. */
export function isCombinable(name: string): boolean {
  return Object.hasOwn(polynomials, name)
}

/**
 * @param name as of `startChecksum`; one that `isCombinable`.
 * @param pieces in their order.
 * @returns base64 of the big-endian value.
 */
export function combinedCrc(name: string, pieces: readonly CrcOfPiece[]): string {
  const polynomial = Object.hasOwn(polynomials, name) ? polynomials[name] : undefined
  if (!polynomial) throw new Error(`The checksum ${name} cannot be combined.`)
  let crc: CrcValue = { high: 0, low: 0 }
  // Pieces are mostly of one size.
  let size = 0
  let factor = one(polynomial)
  for (const piece of pieces) {
    if (piece.size !== size) {
      size = piece.size
      factor = powerOfByte(size, polynomial)
    }
    const moved = product(crc, factor, polynomial)
    const { high, low } = readValue(piece.value)
    crc = { high: (moved.high ^ high) >>> 0, low: (moved.low ^ low) >>> 0 }
  }
  return writeValue(crc, polynomial)
}

/** x^0. Coefficients stand in the reflected order: that of x^0 in the highest bit. */
function one({ bits }: ReflectedPolynomial): CrcValue {
  return bits === 64 ? { high: 0x80000000, low: 0 } : { high: 0, low: 0x80000000 }
}

/** x^(8 * bytes), by squaring. */
function powerOfByte(bytes: number, polynomial: ReflectedPolynomial): CrcValue {
  let power = one(polynomial)
  // x^8: eight steps from the highest bit.
  let square: CrcValue =
    polynomial.bits === 64 ? { high: 0x80000000 >>> 8, low: 0 } : { high: 0, low: 0x80000000 >>> 8 }
  // No bitwise operators: sizes have more than 32 bits.
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = product(power, square, polynomial)
    square = product(square, square, polynomial)
  }
  return power
}

function product(left: CrcValue, right: CrcValue, { bits, reflected }: ReflectedPolynomial): CrcValue {
  let high = 0
  let low = 0
  // The right factor times x^0, x^1 and so on.
  let { high: movedHigh, low: movedLow } = right
  for (let at = bits - 1; at >= 0; at -= 1) {
    const bit = at >= 32 ? left.high >>> (at - 32) : left.low >>> at
    if (bit & 1) {
      high ^= movedHigh
      low ^= movedLow
    }
    const carry = movedLow & 1
    movedLow = (movedLow >>> 1) | (movedHigh << 31)
    movedHigh >>>= 1
    if (carry) {
      movedHigh ^= reflected.high
      movedLow ^= reflected.low
    }
  }
  return { high: high >>> 0, low: low >>> 0 }
}

function readValue(value: string): CrcValue {
  const bytes = Buffer.from(value, 'base64')
  const low = bytes.readUInt32BE(bytes.length - 4)
  return { high: bytes.length === 8 ? bytes.readUInt32BE() : 0, low }
}

function writeValue({ high, low }: CrcValue, { bits }: ReflectedPolynomial): string {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32BE(high)
  bytes.writeUInt32BE(low, 4)
  return bytes.subarray(8 - bits / 8).toString('base64')
}
