/** Whether a condition on one key holds, and in one clause why, where the values alone do not show it. Follows the IAM User Guide, "Set operators for multivalued context keys" and "...IfExists condition operators". */
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
function valueHolds(negated: boolean, tests: readonly ValueTest[], actual: string): boolean {
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
function isNullSet(actual: readonly string[]): boolean {
  return actual.every((value) => value === '')
}

/** A clause for people, or `undefined` when wanted and actual values say it all. */
export function conditionNote(
  read: ComparingOperator,
  tests: readonly ValueTest[],
  actual: readonly string[],
): string | undefined {
  const { operator, set } = read
  if (set === 'ForAllValues' && isNullSet(actual)) return 'the value is empty; ForAllValues then counts as matched'
  // Any text can be compared as text.
  if (operator.comparison.kind !== 'text' && actual.some((value) => tests.some((test) => test(value) === undefined))) {
    return `a value that is not ${operator.comparison.kind} never matches`
  }
  if (set === 'single') {
    if (actual.length === 1) return undefined
    return 'the key has several values: only ForAnyValue or ForAllValues can compare them'
  }
  const failing = actual.filter((value) => !valueHolds(operator.negated, tests, value))
  if (set === 'ForAllValues' && failing.length > 0) {
    return `ForAllValues: ${failing.join(', ')} ${failing.length === 1 ? 'does' : 'do'} not fit`
  }
  if (set === 'ForAnyValue' && failing.length === actual.length) return 'ForAnyValue: none of the values fits'
  return undefined
}

/** The clause for a key that the request does not carry. */
export function absentNote(read: ComparingOperator): string {
  const absent = 'the request does not carry this key'
  if (read.ifExists) return `${absent}; IfExists then counts as matched`
  if (read.set === 'ForAllValues') return `${absent}; ForAllValues then counts as matched`
  return holdsWhenAbsent(read) ? `${absent}; a negated operator then counts as matched` : absent
}
