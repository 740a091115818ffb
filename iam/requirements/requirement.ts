/** Builders for requirement tables. A condition key that an input leaves out is left out of the context too. Service Authorization Reference. */
import type { RequestContext } from '../types.ts'
import type { OperationInput, Requirement } from './types.ts'

/** Texts, numbers, booleans and dates of an input as condition values; anything else is absent. */
function conditionValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined
}

/** One action on one resource with the keys of several contexts. */
export function requirement(action: string, resource: string, ...contexts: readonly RequestContext[]): Requirement {
  return { action, resource, context: Object.assign({}, ...contexts) }
}

/** `[input member, condition key]` pairs read from an input. */
export function contextFrom(
  input: OperationInput,
  keys: readonly (readonly [member: string, key: string])[],
): RequestContext {
  const context: Record<string, string> = {}
  for (const [member, key] of keys) {
    const given = input[member]
    // Most inputs have few of them.
    const value = given === undefined ? undefined : conditionValue(given)
    if (value !== undefined) context[key] = value
  }
  return context
}

/** A text member; empty when the input lacks it. */
export function text(input: OperationInput, member: string): string {
  return conditionValue(input[member]) ?? ''
}

/** A member that is an object, seen as plain data; empty when the input lacks it. */
export function nested(input: OperationInput, member: string): OperationInput {
  const value = input[member]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as OperationInput) : {}
}

/** A member that is a list of objects; empty when the input lacks it. */
export function nestedList(input: OperationInput, member: string): readonly OperationInput[] {
  const value = input[member]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []
}
