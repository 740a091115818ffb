/** Values of a shape to JSON (AWS JSON 1.1 protocol: blobs are base64, timestamps are epoch seconds). */
import { setOwn } from '../setOwn.ts'
import type { Shape } from '../shape.ts'

export function writeJson(shape: Shape, value: unknown): string {
  return JSON.stringify(plain(shape, value))
}

/** Only members that the shape knows; absent ones are left out. */
function plain(shape: Shape, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  if (shape.kind === 'structure') {
    const members: Record<string, unknown> = {}
    for (const member of shape.members) {
      const content = plain(member.shape, Reflect.get(Object(value), member.name))
      if (content !== undefined) members[member.name] = content
    }
    return members
  }
  if (shape.kind === 'list' && Array.isArray(value)) return value.map((item) => plain(shape.item.shape, item))
  if (shape.kind === 'map') {
    const entries: Record<string, unknown> = {}
    for (const [key, item] of Object.entries(value)) setOwn(entries, key, plain(shape.value.shape, item))
    return entries
  }
  if (value instanceof Date) return value.getTime() / 1000
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return value
}
