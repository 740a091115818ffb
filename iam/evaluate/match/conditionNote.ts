/** Tells in one clause why a condition came out as it did, where the values alone do not show it. IAM User Guide, "Condition operators". */
import type { ValueTest } from '../conditions/operator.ts'
import type { ComparingOperator } from '../conditions/readOperatorName.ts'
import { holdsWhenAbsent, isNullSet, valueHolds } from './conditionHolds.ts'

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
