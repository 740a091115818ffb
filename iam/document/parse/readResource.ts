/** What a resource pattern must look like. Follows the IAM User Guide, "IAM JSON policy elements: Resource" and "Variables and tags". */
import { arnSegments } from '../language/arn.ts'
import { variableProblem } from './variableProblem.ts'

/** What is wrong with a resource pattern; `undefined` when nothing is. */
export function resourceProblem(text: string): string | undefined {
  if (text === '*') return undefined
  const segments = arnSegments(text)
  if (!segments || segments[0] !== 'arn') return 'must be an ARN with six parts or "*"'
  const [, partition, service, region, account, rest] = segments
  if (!/^aws(-[a-z-]+)?$|[*?]/.test(partition)) return 'must name a partition, as in "arn:aws:"'
  if (!/^[A-Za-z0-9-]+$/.test(service)) return 'must name a service without wildcards'
  if ([partition, region, account].some((segment) => segment.includes('$'))) {
    return 'can have policy variables in its last part only'
  }
  if (rest === '') return 'must name a resource after the fifth colon'
  return variableProblem(rest)
}
