import { parseDomainName } from '#iam/requirements/route53/domainName.ts'
import type { ValueProblem } from './valueProblem.ts'

/** A domain name as a value or as a field of one. @param options.root whether `.` may stand there. */
export function domainNameProblem(
  name: string,
  options: { root: boolean } = { root: false },
): ValueProblem | undefined {
  const parsed = parseDomainName(name)
  if (!parsed.ok) return parsed.problem
  if (parsed.labels.length === 0 && !options.root) return { code: 'DomainNameEmpty', sentence: 'Domain name is empty' }
  return undefined
}
