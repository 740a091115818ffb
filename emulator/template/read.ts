/** Members of worked-out properties, as the types that they should have. */
import { isObject, type Json, type JsonObject, textOf } from './template.ts'

export function objectAt(properties: JsonObject, name: string): JsonObject {
  const value = properties[name]
  return isObject(value) ? value : {}
}

/** One entry that stands without a list counts as a list of it. */
export function listAt(properties: JsonObject, name: string): readonly Json[] {
  const value = properties[name]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly Json[]) : [value]
}

export function objectsAt(properties: JsonObject, name: string): readonly JsonObject[] {
  return listAt(properties, name).filter(isObject)
}

export function textsAt(properties: JsonObject, name: string): readonly string[] {
  return listAt(properties, name).map(textOf)
}

/** Undefined where it is absent or empty. */
export function textAt(properties: JsonObject, name: string): string | undefined {
  return textOf(properties[name]) || undefined
}

/** Templates write numbers as texts too. */
export function numberAt(properties: JsonObject, name: string): number | undefined {
  const value = properties[name]
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** Templates write `"true"` too. */
export function flagAt(properties: JsonObject, name: string): boolean | undefined {
  const value = properties[name]
  if (value === undefined) return undefined
  return value === true || value === 'true'
}
