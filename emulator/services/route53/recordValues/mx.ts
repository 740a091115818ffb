import { domainNameProblem } from './domainNameValue.ts'
import { fields, isNumberUpTo, UINT16 } from './fields.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** `preference host`; host `.` says that the name takes no mail (RFC 7505). */
export function mx(value: string): ValueProblem | undefined {
  const [preference, host, ...more] = fields(value)
  if (preference === undefined || host === undefined || more.length > 0) {
    return problem('MXRRDATANotTwoFields', 'Value should be a preference and a domain name')
  }
  if (!isNumberUpTo(preference, UINT16)) return problem('MXRRDATAIllegalPreference', 'Preference should be 0 to 65535')
  return domainNameProblem(host, { root: true })
}
