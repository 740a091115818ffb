import { domainNameProblem } from './domainNameValue.ts'
import { fields, isNumberUpTo, UINT32 } from './fields.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** `name-server mailbox serial refresh retry expire minimum` (RFC 1035 section 3.3.13). */
export function soa(value: string): ValueProblem | undefined {
  const [nameServer, mailbox, ...numbers] = fields(value)
  if (nameServer === undefined || mailbox === undefined || numbers.length !== 5) {
    return problem('SOARRDATANotSevenFields', 'Value should be two domain names and five numbers')
  }
  if (numbers.some((number) => !isNumberUpTo(number, UINT32))) {
    return problem('SOARRDATAIllegalNumber', 'Numbers should be 0 to 4294967295')
  }
  return domainNameProblem(nameServer) ?? domainNameProblem(mailbox)
}
