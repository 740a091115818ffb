/**
 * What an operation does with each member of its input. Silence would look like success: a member that changes something
 * on AWS and nothing here is rejected by name, and one that AWS adds later does not compile until somebody has decided.
 */

/** Taken, and changes nothing that a caller could see here; the text says why that is harmless. */
export interface WithoutEffect {
  readonly withoutEffect: string
}

/** Honoured for these values alone; every other one is rejected. */
export interface OnlyValues<Value = string | number | boolean> {
  readonly only: readonly Value[]
}

type Leaf = string | number | boolean | bigint | Date | Uint8Array

/**
 * - `true`: has the effect that it has on AWS.
 * - `false`: rejected where it is given. An empty list or map gives nothing.
 * - free JSON, which may be anything, is taken or rejected as a whole.
 * - structures are answered member by member, lists and maps of structures by `each`.
 */
type Honour<Value> =
  | false
  | WithoutEffect
  | (Uint8Array extends Value
      ? true
      : [string | number | boolean] extends [Value]
        ? true
        : [Value] extends [Leaf]
          ? true | OnlyValues<Extract<Value, string | number | boolean>>
          : Value extends readonly (infer Item)[]
            ? OfItems<Item>
            : string extends keyof Value
              ? OfItems<Value[keyof Value]>
              : Honours<Value>)

type OfItems<Item> = [NonNullable<Item>] extends [Leaf] ? true : { readonly each: Honours<NonNullable<Item>> }

/** One answer for every member of the SDK's `...CommandInput`. */
export type Honours<Input> = { readonly [Member in keyof Input]-?: Honour<NonNullable<Input[Member]>> }

/** Any operation's, for the pipeline. */
export type AnyHonour = boolean | WithoutEffect | OnlyValues | { readonly each: AnyHonours } | AnyHonours
export interface AnyHonours {
  readonly [member: string]: AnyHonour
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
