import { domainNameProblem } from './domainNameValue.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** One domain name; the trailing dot may be left out. */
export function cname(value: string): ValueProblem | undefined {
  if (/\s/.test(value)) return problem('CNAMERRDATANotSingleField', 'Value contains spaces')
  return domainNameProblem(value)
}
