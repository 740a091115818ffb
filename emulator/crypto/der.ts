/** As much of DER (ITU-T X.690) as a certificate needs. */

export const sequence = (...parts: readonly Uint8Array[]) => tagged(0x30, ...parts)
export const set = (...parts: readonly Uint8Array[]) => tagged(0x31, ...parts)
/** A context-specific tag around whole values. */
export const wrapped = (number: number, ...parts: readonly Uint8Array[]) => tagged(0xa0 + number, ...parts)
export const octets = (bytes: Uint8Array) => tagged(0x04, bytes)
export const utf8 = (text: string) => tagged(0x0c, Buffer.from(text))
export const truth = tagged(0x01, Uint8Array.of(0xff))
export const nothing = tagged(0x05)

/** A positive number, most significant byte first. */
export function integer(bytes: Uint8Array): Buffer {
  const needsZero = (bytes[0] ?? 0) >= 0x80
  return tagged(0x02, needsZero ? Buffer.concat([Uint8Array.of(0), bytes]) : bytes)
}

/** @param unused bits at the end that are none. */
export function bits(bytes: Uint8Array, unused = 0): Buffer {
  return tagged(0x03, Uint8Array.of(unused), bytes)
}

/** @param dotted `2.5.29.17` */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tagged(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** Two digits for the year: good until 2049. @param at milliseconds since 1970. */
export function utcTime(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(2, 14)
  return tagged(0x17, Buffer.from(`${digits}Z`))
}

export function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Uint8Array.of(tag), lengthOf(body.length), body])
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  return length < 0x100 ? Uint8Array.of(0x81, length) : Uint8Array.of(0x82, length >> 8, length & 0xff)
}

function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80)
  return digits
}
