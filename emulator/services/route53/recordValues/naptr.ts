import { characterStringsProblem } from './characterStrings.ts'
import { domainNameProblem } from './domainNameValue.ts'
import { fields, isNumberUpTo, UINT16 } from './fields.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** `order preference "flags" "service" "regexp" replacement` (RFC 3403). */
export function naptr(value: string): ValueProblem | undefined {
  const [order, preference, flags, service, regexp, replacement, ...more] = fields(value)
  if (
    flags === undefined ||
    service === undefined ||
    regexp === undefined ||
    replacement === undefined ||
    more.length > 0
  ) {
    return problem(
      'NAPTRRRDATANotSixFields',
      'Value should be order, preference, flags, service, regular expression and replacement',
    )
  }
  if (!isNumberUpTo(order, UINT16)) return problem('NAPTRRRDATAIllegalOrder', 'Order should be 0 to 65535')
  if (!isNumberUpTo(preference, UINT16))
    return problem('NAPTRRRDATAIllegalPreference', 'Preference should be 0 to 65535')
  for (const text of [flags, service, regexp]) {
    const found = characterStringsProblem(text)
    if (found) return found
  }
  return domainNameProblem(replacement, { root: true })
}
