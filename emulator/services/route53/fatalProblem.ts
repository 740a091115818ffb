import type { NameProblem } from '#iam/requirements/route53/domainName.ts'
import type { ValueProblem } from './recordValues/valueProblem.ts'

/** Route 53's sentence about a name or a value that cannot be read. @param text the whole of it, as it was sent. */
export function fatalProblem({ code, sentence, about }: NameProblem | ValueProblem, text: string): string {
  return `FATAL problem: ${code} (${sentence}) encountered with '${about ?? text}'`
}
