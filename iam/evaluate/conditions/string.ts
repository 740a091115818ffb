/** StringEquals, StringEqualsIgnoreCase, StringLike and their negations. Follows the IAM User Guide, "String condition operators". */
import { patternText, wildcardTest } from '../../document/language/wildcard.ts'
import type { Comparison, ConditionOperator } from './operator.ts'

/** Exact, with case; `*` and `?` are plain characters. */
const equals: Comparison = {
  kind: 'text',
  variables: true,
  prepare: (wanted) => {
    const text = patternText(wanted)
    return (actual) => actual === text
  },
}

const equalsIgnoreCase: Comparison = {
  kind: 'text',
  variables: true,
  prepare: (wanted) => {
    const text = patternText(wanted).toLowerCase()
    return (actual) => actual.toLowerCase() === text
  },
}

/** With case; `*` crosses everything. */
const like: Comparison = { kind: 'text', variables: true, prepare: wildcardTest }

export const stringOperators: readonly ConditionOperator[] = [
  { name: 'StringEquals', comparison: equals, negated: false },
  { name: 'StringNotEquals', comparison: equals, negated: true },
  { name: 'StringEqualsIgnoreCase', comparison: equalsIgnoreCase, negated: false },
  { name: 'StringNotEqualsIgnoreCase', comparison: equalsIgnoreCase, negated: true },
  { name: 'StringLike', comparison: like, negated: false },
  { name: 'StringNotLike', comparison: like, negated: true },
]
