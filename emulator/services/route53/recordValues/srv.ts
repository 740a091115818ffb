import { domainNameProblem } from './domainNameValue.ts'
import { fields, isNumberUpTo, UINT16 } from './fields.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** `priority weight port target` (RFC 2782). */
export function srv(value: string): ValueProblem | undefined {
  const [priority, weight, port, target, ...more] = fields(value)
  if (target === undefined || more.length > 0) {
    return problem('SRVRRDATANotFourFields', 'Value should be priority, weight, port and a domain name')
  }
  if (![priority, weight, port].every((number) => isNumberUpTo(number, UINT16))) {
    return problem('SRVRRDATAIllegalNumber', 'Priority, weight and port should be 0 to 65535')
  }
  return domainNameProblem(target, { root: true })
}
