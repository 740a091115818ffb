import { isIPv4 } from './ipAddresses.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** One IPv4 address in four decimal parts without leading zeros. */
export function a(value: string): ValueProblem | undefined {
  if (/\s/.test(value)) return problem('ARRDATANotSingleField', 'Value contains spaces')
  return isIPv4(value) ? undefined : problem('ARRDATAIllegalIPv4Address', 'Value is not a valid IPv4 address')
}
