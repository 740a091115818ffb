/** The six comparisons of values that have an order; numbers and dates share them. IAM User Guide, "Numeric condition operators" and "Date condition operators". */
import { patternText } from '../../document/language/wildcard.ts'
import type { Comparison, ConditionOperator } from './operator.ts'

const orders = [
  { suffix: 'Equals', holds: (actual: number, wanted: number) => actual === wanted },
  { suffix: 'LessThan', holds: (actual: number, wanted: number) => actual < wanted },
  { suffix: 'LessThanEquals', holds: (actual: number, wanted: number) => actual <= wanted },
  { suffix: 'GreaterThan', holds: (actual: number, wanted: number) => actual > wanted },
  { suffix: 'GreaterThanEquals', holds: (actual: number, wanted: number) => actual >= wanted },
]

/** Makes `<prefix>Equals`, `<prefix>NotEquals`, `<prefix>LessThan` and so on from a way to read values as numbers. */
export function orderedOperators(
  prefix: string,
  kind: string,
  read: (text: string) => number | undefined,
): readonly ConditionOperator[] {
  return orders.flatMap(({ suffix, holds }) => {
    const comparison: Comparison = {
      kind,
      variables: false,
      prepare: (tokens) => {
        const wanted = read(patternText(tokens))
        if (wanted === undefined) return undefined
        return (text) => {
          const actual = read(text)
          return actual === undefined ? undefined : holds(actual, wanted)
        }
      },
    }
    const operator = { name: prefix + suffix, comparison, negated: false }
    return suffix === 'Equals' ? [operator, { name: `${prefix}NotEquals`, comparison, negated: true }] : [operator]
  })
}
