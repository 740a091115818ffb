import type { CopiedMembers, CopiedValue } from './copiedInput.ts'
import { LeftOut } from './leftOut.ts'

/** What the SDK can write of an input with gaps: their names stand in texts, a file is empty. New, so that the SDK may write into it. */
export function writableInput(input: CopiedMembers): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, writable(value)]))
}

function writable(value: CopiedValue): unknown {
  if (value instanceof LeftOut) return value.kind === 'file' ? new Uint8Array() : value.name
  if (Array.isArray(value)) return (value as readonly CopiedValue[]).map(writable)
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return value
  return writableInput(value as CopiedMembers)
}
