/**
 * What the SDK's schemas leave out of AWS's models: lengths, ranges, patterns and enums of members (Smithy 2.0
 * constraint traits).
 */
export interface Constraint {
  /** Characters of a string, or items of a list or map; both ends included. */
  readonly length?: readonly [minimum: number, maximum: number]
  /** Both ends included. */
  readonly range?: readonly [minimum: number, maximum: number]
  /** The whole string must match. AWS prints it as `patternText`, or as written here. */
  readonly pattern?: RegExp
  readonly patternText?: string
  readonly values?: readonly string[]
  /** What the service itself checks of a text, and its own sentence, which stands in place of all others. */
  readonly form?: { readonly test: (text: string) => boolean; readonly sentence: (text: string) => string }
}

/**
 * By `<Structure>.<Member>`, or `*.<Member>` for all structures; `<Member>[]` stands for the values in a list or map.
 */
export type Constraints = Readonly<Record<string, Constraint>>
