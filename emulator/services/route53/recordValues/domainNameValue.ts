import { parseDomainName } from '#iam/requirements/route53/domainName.ts'
import { problem, type ValueCheck, type ValueProblem } from './valueProblem.ts'

/** A domain name as a value or as a field of one. @param options.root whether `.` may stand there. */
export function domainNameProblem(
  name: string,
  options: { root: boolean } = { root: false },
): ValueProblem | undefined {
  const parsed = parseDomainName(name)
  if (!parsed.ok) return parsed.problem
  if (parsed.labels.length === 0 && !options.root) return problem('DomainNameEmpty', 'Domain name is empty')
  return undefined
}

/** A value that is one domain name; the trailing dot may be left out. @param notOne the code where it holds spaces. */
export function singleDomainName(notOne: string): ValueCheck {
  return (value) => (/\s/.test(value) ? problem(notOne, 'Value contains spaces') : domainNameProblem(value))
}
