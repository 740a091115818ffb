/** Bool. Follows the IAM User Guide, "Boolean condition operators". */
import { patternText } from '../../document/language/wildcard.ts'
import type { ConditionOperator } from './operator.ts'

/** `true` and `false`, without case. */
export function readBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}

export const boolOperators: readonly ConditionOperator[] = [
  {
    name: 'Bool',
    negated: false,
    comparison: {
      kind: '"true" or "false"',
      variables: true,
      prepare: (tokens) => {
        const wanted = readBoolean(patternText(tokens))
        if (wanted === undefined) return undefined
        return (text) => {
          const actual = readBoolean(text)
          return actual === undefined ? undefined : actual === wanted
        }
      },
    },
  },
]
