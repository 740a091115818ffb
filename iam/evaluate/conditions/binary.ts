/** BinaryEquals. Follows the IAM User Guide, "Binary condition operators": both sides are base64, compared byte by byte. */
import { patternText } from '../../document/language/wildcard.ts'
import type { ConditionOperator } from './operator.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * One spelling for the same bytes: without padding, unused bits of the last character cleared. `undefined` when it is
 * no base64.
 */
function canonicalBase64(text: string): string | undefined {
  const digits = text.replace(/={1,2}$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) return undefined
  const unused = [0, 0, 4, 2][digits.length % 4] ?? 0
  if (unused === 0) return digits
  const last = alphabet.indexOf(digits.slice(-1))
  return digits.slice(0, -1) + (alphabet[(last >> unused) << unused] ?? '')
}

export const binaryOperators: readonly ConditionOperator[] = [
  {
    name: 'BinaryEquals',
    negated: false,
    comparison: {
      kind: 'base64',
      variables: false,
      prepare: (tokens) => {
        const wanted = canonicalBase64(patternText(tokens))
        return wanted === undefined ? undefined : (actual) => canonicalBase64(actual) === wanted
      },
    },
  },
]
