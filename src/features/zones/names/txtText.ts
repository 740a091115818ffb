/** TXT values: the text that people mean, and the quoted strings that Route 53 keeps (R53-045). */

const LONGEST_STRING = 255

/** One byte in the form of a quoted string. */
function writeByte(byte: number): string {
  if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`
}

/** Bytes of one string: at most 255, and never half a UTF-8 character. */
function stringLength(bytes: Uint8Array, from: number): number {
  let length = Math.min(LONGEST_STRING, bytes.length - from)
  if (from + length === bytes.length) return length
  while (length > LONGEST_STRING - 4 && ((bytes[from + length] ?? 0) & 0xc0) === 0x80) length -= 1
  return length
}

/** A text as Route 53 takes it: quoted strings of at most 255 bytes, everything but printable ASCII as `\ooo`. */
export function txtToWire(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const strings: string[] = []
  for (let at = 0; at < bytes.length || strings.length === 0;) {
    const length = stringLength(bytes, at)
    strings.push(`"${[...bytes.subarray(at, at + length)].map(writeByte).join('')}"`)
    at += length
  }
  return strings.join(' ')
}

/** Whether a value is written as quoted strings already. */
export function isQuoted(value: string): boolean {
  return /^\s*"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*\s*$/.test(value)
}

/**
 * Whether an unquoted text has a backslash as a zone file writes it, before a semicolon or a quotation mark. There it is no part
 * of the text; here it would become one, and break the DMARC and DKIM records that are copied so.
 */
export function hasZoneFileEscape(text: string): boolean {
  return !isQuoted(text) && /\\[;"]/.test(text)
}

/** The text of quoted strings, joined; what is not quoted is taken as it is. Bytes that are no UTF-8 stay `\ooo`. */
export function txtFromWire(value: string): string {
  if (!isQuoted(value)) return value
  const strings = value.match(/"(?:[^"\\]|\\.)*"/g) ?? []
  const bytes: number[] = []
  for (const piece of strings
    .map((text) => text.slice(1, -1))
    .join('')
    .match(/\\[0-3][0-7]{2}|\\.|[^\\]/gu) ?? []) {
    if (/^\\[0-3][0-7]{2}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 8))
    else bytes.push(...new TextEncoder().encode(piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece))
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch {
    return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`)).join('')
  }
}
