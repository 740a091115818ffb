type Json = string | number | boolean | null | Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json
}

/** Member by member, as deep as both are objects; all else is the upper one's. */
export function mergedOver(lower: JsonObject, upper: JsonObject): JsonObject {
  const members = Object.entries(upper).map(([name, value]): [string, Json] => {
    const below = Object.hasOwn(lower, name) ? lower[name] : undefined
    return [name, isJsonObject(below) && isJsonObject(value) ? mergedOver(below, value) : value]
  })
  // Not by assignment: a member may be called __proto__.
  return Object.fromEntries([...Object.entries(lower), ...members])
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
