import { describe, expect, test } from 'vitest'
import { type CrcValue, type NextCrc, reflectedCrc } from './reflectedCrc.ts'

const polynomials = [
  { name: 'CRC-64/NVME', bits: 64, reflected: { high: 0x9a6c9329, low: 0xac4bc9b5 } },
  { name: 'CRC-32C', bits: 32, reflected: { high: 0, low: 0x82f63b78 } },
] as const
const empty: CrcValue = { high: 0, low: 0 }

/** As the definition has it, bit by bit. */
function bitwise(bytes: Uint8Array, { bits, reflected }: (typeof polynomials)[number]): bigint {
  const allSet = (1n << BigInt(bits)) - 1n
  let crc = allSet
  for (const byte of bytes) {
    crc ^= BigInt(byte)
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1n ? (crc >> 1n) ^ numberOf(reflected) : crc >> 1n
  }
  return crc ^ allSet
}

/** Numbers below `limit` that are the same in every run (Numerical Recipes' generator). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function bytesOf(length: number, next: (limit: number) => number): Uint8Array {
  return Uint8Array.from({ length }, () => next(256))
}

function numberOf({ high, low }: CrcValue): bigint {
  return (BigInt(high) << 32n) | BigInt(low)
}

/** In parts of any length, some of them empty. */
function inParts(crc: NextCrc, bytes: Uint8Array, next: (limit: number) => number): CrcValue {
  let value = empty
  for (let from = 0; from < bytes.length;) {
    const length = next(3) === 0 ? next(3) : next(bytes.length)
    value = crc(bytes.subarray(from, from + length), value)
    from += length
  }
  return value
}

describe.each(polynomials)('$name', (polynomial) => {
  const crc = reflectedCrc(polynomial)

  test('of nothing is zero, and nothing that follows changes a value', () => {
    expect(crc(new Uint8Array(0), empty)).toEqual(empty)
    const value = crc(Buffer.from('123456789'), empty)
    expect(crc(new Uint8Array(0), value)).toEqual(value)
  })

  test('is that of the definition for every length up to five steps, at every alignment, whole and in parts', () => {
    const next = numbersFrom(1)
    for (let length = 0; length <= 80; length += 1) {
      const buffer = bytesOf(length + 16, next)
      const bytes = buffer.subarray(length % 16, (length % 16) + length)
      const wanted = bitwise(bytes, polynomial)
      expect([length, numberOf(crc(bytes, empty))]).toEqual([length, wanted])
      expect([length, numberOf(inParts(crc, bytes, next))]).toEqual([length, wanted])
    }
  })

  test.each([65_535, 65_536, 65_537, 131_072, 150_001])('is that of the definition for %i bytes', (length) => {
    const next = numbersFrom(length)
    const bytes = bytesOf(length + 5, next).subarray(5)
    const wanted = bitwise(bytes, polynomial)
    expect(numberOf(crc(bytes, empty))).toBe(wanted)
    expect(numberOf(inParts(crc, bytes, next))).toBe(wanted)
  })

  test('is right for several bodies that arrive side by side', () => {
    const next = numbersFrom(7)
    const bodies = Array.from({ length: 8 }, () => ({ bytes: bytesOf(2_000, next), read: 0, value: empty }))
    while (bodies.some(({ read, bytes }) => read < bytes.length)) {
      const body = bodies[next(bodies.length)]
      if (!body) continue
      const part = body.bytes.subarray(body.read, body.read + next(300))
      body.value = crc(part, body.value)
      body.read += part.length
    }
    for (const { bytes, value } of bodies) expect(numberOf(value)).toBe(bitwise(bytes, polynomial))
  })
})

test('Two polynomials do not meet', () => {
  const [first, second] = polynomials
  const [crc64, crc32] = [reflectedCrc(first), reflectedCrc(second)]
  const bytes = bytesOf(100, numbersFrom(3))
  const start = [crc64(bytes.subarray(0, 50), empty), crc32(bytes.subarray(0, 50), empty)] as const
  const value = crc64(bytes.subarray(50), start[0])
  expect(numberOf(crc32(bytes.subarray(50), start[1]))).toBe(bitwise(bytes, second))
  expect(numberOf(value)).toBe(bitwise(bytes, first))
})
