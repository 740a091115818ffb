/** Values of a shape to JSON (AWS JSON 1.1 and restJson1 protocols). */
import type { Shape } from '../shape.ts'

/**
 * A value of a shape as JSON has it: blobs are base64, timestamps seconds since 1970. Only members that the shape knows;
 * absent ones are left out.
 */
export function writeJson(shape: Shape, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  if (shape.kind === 'structure') {
    const members: Record<string, unknown> = {}
    for (const member of shape.members) {
      const content = writeJson(member.shape, Reflect.get(Object(value), member.name))
      if (content !== undefined) members[member.name] = content
    }
    return members
  }
  if (shape.kind === 'list' && Array.isArray(value)) return value.map((item) => writeJson(shape.item.shape, item))
  if (shape.kind === 'map') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, writeJson(shape.value.shape, item)]))
  }
  if (value instanceof Date) return value.getTime() / 1000
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return value
}
