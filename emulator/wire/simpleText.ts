/** Simple values as text, in XML elements, headers, query strings and paths (Smithy 2.0 HTTP and XML bindings). */
import type { Shape, TimestampFormat } from './shape.ts'
import { readTimestamp, writeTimestamp } from './timestamps.ts'

const integer = /^[+-]?\d{1,16}$/
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** What `text` means, or undefined when it is no value of that shape. All numbers of the services here are integers. */
export function readSimple(shape: Shape, text: string, format: TimestampFormat): unknown {
  switch (shape.kind) {
    case 'string':
      return text
    case 'number': {
      const trimmed = text.trim()
      const value = Number(trimmed)
      return integer.test(trimmed) && Number.isSafeInteger(value) ? value : undefined
    }
    case 'boolean': {
      const word = text.trim().toLowerCase()
      return word === 'true' ? true : word === 'false' ? false : undefined
    }
    case 'timestamp':
      return readTimestamp(text.trim(), shape.format ?? format)
    case 'blob':
      return readBase64(text)
  }
  return undefined
}

/** The bytes, or undefined when `text` is not base64. */
export function readBase64(text: string): Uint8Array | undefined {
  const trimmed = text.trim()
  return base64.test(trimmed) ? new Uint8Array(Buffer.from(trimmed, 'base64')) : undefined
}

export function writeSimple(shape: Shape, value: unknown, format: TimestampFormat): string {
  if (shape.kind === 'timestamp' && value instanceof Date) return writeTimestamp(value, shape.format ?? format)
  if (shape.kind === 'blob' && value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return String(value)
}
