import { isIPv6 } from './ipAddresses.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** One IPv6 address, compressed or not, without a zone id. */
export function aaaa(value: string): ValueProblem | undefined {
  if (/\s/.test(value)) return problem('AAAARRDATANotSingleField', 'Value contains spaces')
  const valid = isIPv6(value)
  return valid ? undefined : problem('AAAARRDATAIllegalIPv6Address', 'Value is not a valid IPv6 address')
}
