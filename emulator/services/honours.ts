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
