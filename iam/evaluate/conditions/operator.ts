/** What the condition operators have in common. Follows the IAM User Guide, "IAM JSON policy elements: Condition operators". */
import type { PatternToken } from '../../document/language/wildcard.ts'

/**
 * Compares one value of the request. `undefined`: it cannot be compared (no number, no date), which never matches,
 * negated or not. What can be compared and is merely of another form (text that is no ARN) is false.
 */
export type ValueTest = (actual: string) => boolean | undefined

/** One comparison; the negated operators are the same comparison turned round. */
export interface Comparison {
  /** Reads a wanted value once. `undefined`: the value is none of this kind. */
  prepare(wanted: readonly PatternToken[]): ValueTest | undefined
  /** True where `${...}` in the wanted value is a policy variable. */
  readonly variables: boolean
  /** What a wanted value must be, for messages: "a number". */
  readonly kind: string
}

/** An operator of a policy without its `ForAllValues:`, `ForAnyValue:` and `IfExists`. */
export interface ConditionOperator {
  /** AWS's spelling. */
  readonly name: string
  readonly comparison: Comparison
  readonly negated: boolean
}
