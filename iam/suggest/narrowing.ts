/** Conditions that hold a statement to the values of one request. Follows the IAM User Guide, "IAM JSON policy elements: Condition operators". */
import type { AuthorizationRequest, ElementTrace, RequestContext } from '../types.ts'
import { canCarry, isServiceKey } from './carriedKeys.ts'
import { writtenPattern, writtenText } from './writtenValue.ts'

/** operator -> key -> values */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** Keys that say which part of a resource is meant: without them a statement on the resource would reach all of it. */
const partKeys = new Set([
  's3:prefix',
  'route53:changeresourcerecordsetsnormalizedrecordnames',
  'route53:changeresourcerecordsetsrecordtypes',
  'route53:changeresourcerecordsetsactions',
])

/** Conditions on the part keys that the request carries, save those that `near` speaks of already. */
export function partConditions(
  context: RequestContext,
  identity: string | undefined,
  near: Conditions = {},
): Conditions {
  const spokenOf = new Set(
    Object.values(near)
      .flatMap(Object.keys)
      .map((key) => key.toLowerCase()),
  )
  let conditions: Conditions = {}
  for (const [key, value] of Object.entries(context ?? {})) {
    const name = key.toLowerCase()
    if (!partKeys.has(name) || spokenOf.has(name) || !isValue(value)) continue
    conditions = joined(conditions, valueCondition('StringEquals', key, value, identity))
  }
  return conditions
}

/** What counts as a value of a condition key; anything else is as good as absent. */
function isValue(value: unknown): value is string | readonly string[] {
  if (typeof value === 'string') return true
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
}

/**
 * The conditions of a statement that came near, as far as they hold the request and nothing beside it. Of the service's
 * own keys each is turned to what the request carries: a list that other requests of the action meet too would let them
 * in. Keys of every service (where from, who) stay as they are written where they held, and are turned where they did
 * not. A key that the action never carries, and a date that has passed, are no limits that anybody wants: left out.
 */
export function nearConditions(
  elements: readonly ElementTrace[],
  { action, context }: Pick<AuthorizationRequest, 'action' | 'context'>,
  identity: string | undefined,
): Conditions {
  let conditions: Conditions = {}
  for (const { element, matched, operator, key, wanted, actual } of elements) {
    if (element !== 'Condition' || operator === undefined || key === undefined) continue
    const isDate = /^(for(any|all)values:)?date/i.test(operator)
    const value = valueOf(context, key) ?? actual
    const isAbsent = typeof value !== 'string' && value.length === 0
    if (isAbsent && !canCarry(action, key)) continue
    if (matched && (isDate || isAbsent || !isServiceKey(action, key))) {
      conditions = joined(conditions, { [operator]: { [key]: wanted } })
    } else if (isAbsent) conditions = joined(conditions, { Null: { [key]: ['true'] } })
    else if (!isDate) conditions = joined(conditions, valueCondition(equality(operator), key, value, identity))
  }
  return conditions
}

/** `a` and `b` together; where both speak of one key with one operator, `a` stays. */
export function joined(a: Conditions, b: Conditions): Conditions {
  const all: Record<string, Readonly<Record<string, readonly string[]>>> = { ...a }
  for (const [operator, keys] of Object.entries(b)) all[operator] = { ...keys, ...all[operator] }
  return all
}

function valueCondition(
  operator: string,
  key: string,
  value: string | readonly string[],
  identity: string | undefined,
): Conditions {
  const write = operator === 'ArnEquals' ? writtenPattern : writtenText
  if (typeof value === 'string') return { [operator]: { [key]: [write(value, identity)] } }
  // A list needs a set operator, and that one holds for an absent key too: hence the guard.
  const values = [...new Set(value.map((item) => write(item, identity)))]
  return { [`ForAllValues:${operator}`]: { [key]: values }, Null: { [key]: ['false'] } }
}

/** The operator that compares values of the same kind for equality. */
function equality(operator: string): string {
  const name = operator.toLowerCase()
  if (name.includes('bool')) return 'Bool'
  if (name.includes('ipaddress')) return 'IpAddress'
  return name.includes('arn') ? 'ArnEquals' : 'StringEquals'
}

function valueOf(context: RequestContext, key: string): string | readonly string[] | undefined {
  const wanted = key.toLowerCase()
  const value = Object.entries(context ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1]
  return isValue(value) ? value : undefined
}
