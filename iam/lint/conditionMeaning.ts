/** What a condition of a policy means, whatever its letters. IAM User Guide, "IAM JSON policy elements: Condition operators". */
import { typeOfConditionKey } from '../tables/actions.ts'
import { globalKeyType } from '../tables/globalConditionKeys.ts'
import type { LintedStatement, PlacedCondition } from './types.ts'

export type OperatorFamily = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Arn' | 'Null'

/** What the operator compares; `undefined` when there is no such operator. */
export function familyOf({ read }: PlacedCondition): OperatorFamily | undefined {
  if (!read || read.kind === 'null') return read && 'Null'
  const family = /String|Numeric|Date|Bool|Binary|IpAddress|Arn/.exec(read.operator.name)?.[0]
  return family as OperatorFamily | undefined
}

export const setOf = ({ read }: PlacedCondition) => (read?.kind === 'compare' ? read.set : 'single')

export const isNegated = ({ read }: PlacedCondition) => read?.kind === 'compare' && read.operator.negated

/** Whether the condition holds for a request that does not carry its key. */
export function holdsWithoutKey(condition: PlacedCondition): boolean {
  const { read } = condition
  return read?.kind === 'compare' && (read.ifExists || read.operator.negated || read.set === 'ForAllValues')
}

/** Identity pools put several words into `amr`, though the Service Authorization Reference has it as one. */
const severalValues = new Set(['cognito-identity.amazonaws.com:amr'])

/** `String`, `ArrayOfString`, `ARN`, `Bool`, ...; `undefined` for a key that nobody here knows. */
export function typeOfKey(key: string): string | undefined {
  if (severalValues.has(key.toLowerCase())) return 'ArrayOfString'
  return globalKeyType(key) ?? typeOfConditionKey(key)
}

export const isKey = ({ key }: PlacedCondition, ...names: readonly string[]) =>
  names.some((name) => name.toLowerCase() === key.toLowerCase())

/** A condition on one of the keys that lets no request pass which does not carry it. */
export function isLimitedBy({ conditions }: LintedStatement, ...keys: readonly string[]): boolean {
  return conditions.some((condition) => isKey(condition, ...keys) && !holdsWithoutKey(condition))
}
