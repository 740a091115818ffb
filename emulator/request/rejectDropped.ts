import type { AnyHonour, AnyHonours, OnlyValues, WithoutEffect } from '../services/honours.ts'
import type { Service } from '../services/service.ts'
import type { ReadInput } from '../wire/protocol.ts'
import type { Call } from './identifyCall.ts'

/**
 * The one place where a request is rejected for a part that its operation would drop in silence.
 * @throws AwsError NotImplemented in the service's own words, naming the member, header or query parameter.
 */
export function rejectDropped(read: ReadInput, { name, as, operation }: Call, { faults, model }: Service): void {
  const unknown = read.unknown.find((part) => !operation.passesOver?.includes(part))
  if (unknown !== undefined) throw faults.notHonoured(unknown, name)
  const dropped = firstDropped(operation.honours, read.input)
  if (!dropped) return
  const [member = '', ...inside] = dropped
  throw faults.notHonoured([model.wireName(as, member), ...inside].join('.'), name)
}

/**
 * The first member that would be dropped, with the members that lead to it.
 * @returns undefined when every member that is given has its effect.
 */
export function firstDropped(honours: AnyHonours, input: object): readonly string[] | undefined {
  for (const [member, value] of Object.entries(input)) {
    if (value === undefined) continue
    const inside = droppedIn(Object.hasOwn(honours, member) ? honours[member] : false, value)
    if (inside) return [member, ...inside]
  }
  return undefined
}

/** @returns an empty path for the value itself. */
function droppedIn(honour: AnyHonour | undefined, value: unknown): readonly string[] | undefined {
  if (honour === true) return undefined
  if (honour === false || honour === undefined) return isEmpty(value) ? undefined : []
  if (isWithoutEffect(honour)) return undefined
  if (isOnly(honour)) return honour.only.some((one) => one === value) ? undefined : []
  if (typeof value !== 'object' || value === null) return []
  if (!isEach(honour)) return firstDropped(honour, value)
  for (const item of Object.values(value)) {
    const inside = typeof item === 'object' && item !== null ? firstDropped(honour.each, item) : []
    if (inside) return inside
  }
  return undefined
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return false
  return Object.keys(value).length === 0
}

/** Member names of the SDK begin with a capital, or are those of one list; none is one of these words. */
function isWithoutEffect(honour: Exclude<AnyHonour, boolean>): honour is WithoutEffect {
  return 'withoutEffect' in honour && typeof honour.withoutEffect === 'string'
}

function isOnly(honour: Exclude<AnyHonour, boolean>): honour is OnlyValues {
  return 'only' in honour && Array.isArray(honour.only)
}

function isEach(honour: Exclude<AnyHonour, boolean>): honour is { readonly each: AnyHonours } {
  return 'each' in honour && typeof honour.each === 'object'
}
