import { fields, isHex, isNumberUpTo } from './fields.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** Hexadecimal digits by matching type: SHA-256, SHA-512; type 0 carries the whole certificate. */
const hashLengths: Readonly<Record<string, number>> = { 1: 64, 2: 128 }

/** `usage selector matching-type data` (RFC 6698): usage 0-3, selector 0-1, matching type 0-2. */
export function tlsa(value: string): ValueProblem | undefined {
  const [usage, selector, matching, ...parts] = fields(value)
  if (matching === undefined || parts.length === 0) {
    return problem('TLSARRDATANotFourFields', 'Value should be usage, selector, matching type and certificate data')
  }
  if (!isNumberUpTo(usage, 3)) return problem('TLSARRDATAIllegalUsage', 'Usage should be 0 to 3')
  if (!isNumberUpTo(selector, 1)) return problem('TLSARRDATAIllegalSelector', 'Selector should be 0 or 1')
  if (!isNumberUpTo(matching, 2)) return problem('TLSARRDATAIllegalMatchingType', 'Matching type should be 0 to 2')
  const data = parts.join('')
  const expected = hashLengths[Number(matching)]
  if (!isHex(data)) return problem('TLSARRDATAIllegalData', 'Certificate data should be hexadecimal')
  return expected === undefined || data.length === expected
    ? undefined
    : problem('TLSARRDATAIllegalData', `Certificate data should have ${expected} hexadecimal digits`)
}
