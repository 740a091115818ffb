/** Condition keys of the tags that a request sets. Follows the IAM User Guide, "AWS global condition context keys", aws:RequestTag and aws:TagKeys. */
import type { RequestContext } from '../types.ts'
import { nested, nestedList, text } from './requirement.ts'
import type { OperationInput } from './types.ts'

/** Tags of a list of `{ Key, Value }`, which most services take. */
export function tagListContext(input: OperationInput, member: string): RequestContext {
  return tagContext(nestedList(input, member).map((tag) => [text(tag, 'Key'), text(tag, 'Value')] as const))
}

/** Tags of a map of keys to values, which Cognito takes. */
export function tagMapContext(input: OperationInput, member: string): RequestContext {
  const tags = nested(input, member)
  return tagContext(Object.keys(tags).map((key) => [key, text(tags, key)] as const))
}

/** Keys alone, as a request that takes tags away names them. */
export function tagKeysContext(input: OperationInput, member: string): RequestContext {
  const keys = texts(input, member)
  return keys.length > 0 ? { 'aws:TagKeys': keys } : {}
}

/** A member that is a list of texts; empty when the input lacks it. */
export function texts(input: OperationInput, member: string): readonly string[] {
  const value = input[member]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function tagContext(tags: readonly (readonly [key: string, value: string])[]): RequestContext {
  if (tags.length === 0) return {}
  const values = tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])
  return { ...Object.fromEntries(values), 'aws:TagKeys': tags.map(([key]) => key) }
}
