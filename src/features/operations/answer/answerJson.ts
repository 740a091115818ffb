import { StreamStart } from '../../../aws/operations/streamStart.ts'
import { hidden } from '../../../aws/record/redactHeaders.ts'
import { secretMembers } from '../../../aws/record/secretMembers.ts'
import { exactBytes } from '../../../ui/formatBytes.ts'
import { jsonText } from '../../../ui/jsonText.ts'

/** An answer as JSON for a file or a comparison: instants are ISO text, bytes are counted, secrets are hidden. */
export function answerJson(answer: unknown): string {
  return jsonText(jsonValue(answer))
}

function jsonValue(value: unknown): unknown {
  if (value instanceof StreamStart) return `(${value.length === undefined ? 'a stream' : exactBytes(value.length)})`
  if (value instanceof Uint8Array) return `(${exactBytes(value.byteLength)})`
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(jsonValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]: [string, unknown]) => [name, secretMembers.has(name) ? hidden : jsonValue(member)]),
  )
}
