/** NumericEquals, NumericLessThan and so on. Follows the IAM User Guide, "Numeric condition operators": integers and decimals. */
import { orderedOperators } from './ordered.ts'

/** A decimal number: `7`, `-1`, `0.5`. No exponents, no separators. */
function readNumber(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

export const numericOperators = orderedOperators('Numeric', 'a number', readNumber)
