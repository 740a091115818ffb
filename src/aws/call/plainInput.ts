import { hidden } from '../record/redactHeaders.ts'
import { isSecretMap, withoutSecrets } from '../record/secretMaps.ts'
import { secretMembers } from '../record/secretMembers.ts'

/** Of a text; behind what is longer stands the mark. */
export const keptCharacters = 2_000
export const cutMark = '...'

/** A command's input as plain JSON data for the record: dates as ISO text, bodies as a note in brackets, secrets hidden. */
export function plainInput(input: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]: [string, unknown]) => [
        name,
        secretMembers.has(name) ? hiddenOf(name, value) : name === 'Body' ? bodyNote(value) : plain(value),
      ]),
  )
}

function hiddenOf(name: string, value: unknown): unknown {
  return isSecretMap(name, value) ? withoutSecrets(value, () => hidden) : hidden
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array || (typeof Blob !== 'undefined' && value instanceof Blob)) return bodyNote(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) return plainInput(value)
  if (typeof value === 'string' && value.length > keptCharacters) return `${value.slice(0, keptCharacters)}${cutMark}`
  return value
}

function bodyNote(body: unknown): string {
  if (typeof body === 'string') return `(${new TextEncoder().encode(body).byteLength} bytes)`
  if (body instanceof Uint8Array) return `(${body.byteLength} bytes)`
  if (typeof Blob !== 'undefined' && body instanceof Blob) return `(${body.size} bytes)`
  return '(a stream)'
}
