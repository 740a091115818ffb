/** What a resource pattern must look like. Follows the IAM User Guide, "IAM JSON policy elements: Resource" and "Variables and tags". */
import { patternSegments } from '../language/arn.ts'
import { isShortPattern } from '../language/resourcePattern.ts'
import { isVariable, readTemplate } from '../language/template.ts'
import { patternText, patternTokens } from '../language/wildcard.ts'
import { variableProblem } from './variableProblem.ts'

/** Twelve digits, a pattern, a variable, or one of AWS's own names: `aws`, `cloudfront`. */
const accountSegment = /^(\d{12}|[a-z][a-z-]*|[\w-]*[*?][\w*?-]*|.*\$\{.*\}.*|)$/

/** What is wrong with a resource pattern; `undefined` when nothing is. */
export function resourceProblem(text: string): string | undefined {
  if (text === '*') return undefined
  const segments = segmentsOf(text)
  if (!segments) {
    if (isShortPattern(patternTokens(text))) return partitionProblem(text.split(':')[1] ?? '')
    return 'must be an ARN with six parts or "*"'
  }
  const [, partition = '', service = '', region = '', account = '', rest = ''] = segments
  const problem = partitionProblem(partition)
  if (problem !== undefined) return problem
  if (!/^[A-Za-z0-9-]+$/.test(service)) return 'must name a service without wildcards'
  if (!accountSegment.test(account)) return 'must name an account by 12 digits after the fourth colon'
  // What a star takes with it need not be written again: AWS has `arn:aws:organizations::*:` in a policy of its own.
  if (rest === '' && !account.endsWith('*')) return 'must name a resource after the fifth colon'
  return variableProblem(region) ?? variableProblem(account) ?? variableProblem(rest)
}

function partitionProblem(partition: string): string | undefined {
  return /^aws(-[a-z-]+)?$|^[a-z-]*[*?][a-z*?-]*$/.test(partition)
    ? undefined
    : 'must name a partition, as in "arn:aws:"'
}

/** Cut at colons, of which those inside variables are none. */
function segmentsOf(text: string): readonly string[] | undefined {
  const { parts } = readTemplate(text, '2012-10-17')
  const segments = patternSegments(parts.map((part) => (isVariable(part) ? part : patternText([part]))))
  if (segments?.[0]?.join('') !== 'arn') return undefined
  return segments.map((pieces) => pieces.map((part) => (typeof part === 'string' ? part : part.written)).join(''))
}
