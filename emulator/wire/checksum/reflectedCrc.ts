/** CRCs of up to 64 bits that take the lowest bit first, over bytes that come in parts. */
import { bytesAStep, crcKernel, layout } from './crcKernel.ts'

/** In two halves of 32 bits, which is many times faster than a bigint. */
export interface CrcValue {
  readonly high: number
  readonly low: number
}

export interface ReflectedPolynomial {
  readonly bits: 32 | 64
  /** Without its highest term, the coefficient of x^0 in the highest bit. */
  readonly reflected: CrcValue
}

/** The CRC of `before` followed by `bytes`, where `before` has the CRC `previous`: zero at the start. */
export type NextCrc = (bytes: Uint8Array, previous: CrcValue) => CrcValue

/** As WebAssembly keeps numbers, on every computer. */
const littleEndian = true

/** The CRC that starts with all bits set and ends with all of them inverted. Nothing is made of it before its first use. */
export function reflectedCrc(polynomial: ReflectedPolynomial): NextCrc {
  let next: NextCrc | undefined
  return (bytes, previous) => (next ??= compiled(polynomial))(bytes, previous)
}

function compiled({ bits, reflected }: ReflectedPolynomial): NextCrc {
  const memory = new WebAssembly.Memory({ initial: layout.pages, maximum: layout.pages })
  const numbers = new DataView(memory.buffer)
  const data = new Uint8Array(memory.buffer, layout.data, layout.dataBytes)
  fillTables(numbers, reflected)
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(crcKernel()), { host: { memory } })
  const run = exports.run as (at: number, end: number) => void
  const highMask = bits === 64 ? 0xffffffff : 0
  // The state in memory is nobody's between two calls: any number of CRCs may run side by side.
  return (bytes, previous) => {
    numbers.setUint32(layout.state, ~previous.low, littleEndian)
    numbers.setUint32(layout.state + 4, ~previous.high & highMask, littleEndian)
    for (let from = 0; from < bytes.length; from += layout.dataBytes) {
      const part = bytes.length <= layout.dataBytes ? bytes : bytes.subarray(from, from + layout.dataBytes)
      data.set(part)
      run(layout.data, layout.data + part.length)
    }
    return {
      high: (~numbers.getUint32(layout.state + 4, littleEndian) & highMask) >>> 0,
      low: ~numbers.getUint32(layout.state, littleEndian) >>> 0,
    }
  }
}

/** By halves: bigints would take longer here than all else before the first CRC. */
function fillTables(numbers: DataView, { high: reflectedHigh, low: reflectedLow }: CrcValue): void {
  const get = (at: number) => numbers.getUint32(at, littleEndian)
  function set(at: number, high: number, low: number): void {
    numbers.setUint32(at, low, littleEndian)
    numbers.setUint32(at + 4, high, littleEndian)
  }
  for (let index = 0; index < 256; index += 1) {
    let high = 0
    let low = index
    for (let bit = 0; bit < 8; bit += 1) {
      const carry = low & 1
      low = (low >>> 1) | (high << 31)
      high >>>= 1
      if (carry) {
        high ^= reflectedHigh
        low ^= reflectedLow
      }
    }
    set(layout.entry(0, index), high, low)
  }
  for (let table = 1; table < bytesAStep; table += 1) {
    for (let index = 0; index < 256; index += 1) {
      const before = layout.entry(table - 1, index)
      const low = get(before)
      const high = get(before + 4)
      const byte = layout.entry(0, low & 255)
      set(layout.entry(table, index), (high >>> 8) ^ get(byte + 4), ((low >>> 8) | (high << 24)) ^ get(byte))
    }
  }
}
