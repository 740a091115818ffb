import type { CopiedMembers, CopiedValue } from '../../aws/copied-call/copiedInput.ts'
import { LeftOut } from '../../aws/copied-call/leftOut.ts'
import { base64Of } from './literal.ts'

/** A value as the AWS CLI takes it in JSON: instants as ISO text, bytes in base64, gaps by their names. */
export function cliJson(value: CopiedValue): unknown {
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return base64Of(value)
  if (value instanceof LeftOut) return value.name
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return (value as readonly CopiedValue[]).map(cliJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value as CopiedMembers).map(([name, member]) => [name, cliJson(member)]))
}
