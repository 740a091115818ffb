/** Whether a condition on one key holds. Follows the IAM User Guide, "Set operators for multivalued context keys" and "...IfExists condition operators". */
import type { ValueTest } from '../conditions/operator.ts'
import type { ComparingOperator } from '../conditions/readOperatorName.ts'

/**
 * AWS calls a multi-valued key without ForAllValues or ForAnyValue invalid and does not say what happens. Here it holds
 * when there is exactly one value and that one matches.
 */
const valuesAllowedWithoutSetOperator = 1

/** What holds when the request does not carry the key. */
export function holdsWhenAbsent({ operator, set, ifExists }: ComparingOperator): boolean {
  if (ifExists || set === 'ForAllValues') return true
  return set === 'single' && operator.negated
}

/** One value of the request against the list: equal to one of them, or for negated operators different from all. */
export function valueHolds(negated: boolean, tests: readonly ValueTest[], actual: string): boolean {
  return negated ? tests.every((test) => test(actual) === false) : tests.some((test) => test(actual) === true)
}

/** For a key that the request carries; see `holdsWhenAbsent` for the others. */
export function conditionHolds(
  read: ComparingOperator,
  tests: readonly ValueTest[],
  actual: readonly string[],
): boolean {
  const { negated } = read.operator
  if (read.set === 'ForAllValues' && isNullSet(actual)) return true
  if (read.set === 'ForAnyValue') return actual.some((value) => valueHolds(negated, tests, value))
  if (read.set === 'single' && actual.length !== valuesAllowedWithoutSetOperator) return false
  return actual.every((value) => valueHolds(negated, tests, value))
}

/** "A null data set, such as an empty string", for which ForAllValues is true as it is for an absent key. */
export function isNullSet(actual: readonly string[]): boolean {
  return actual.every((value) => value === '')
}
