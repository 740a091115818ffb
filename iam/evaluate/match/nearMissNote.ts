/** Says in one clause why resources that look alike do not match. The three cases are the commonest mistakes in S3 and Route 53 policies. */
import type { PreparedRequest } from '../preparedRequest.ts'

interface WrittenPattern {
  readonly written: string
  readonly isArn: boolean
}

/** A clause for people when no pattern matched, or `undefined` when the two lists speak for themselves. */
export function nearMissNote(wanted: readonly WrittenPattern[], request: PreparedRequest): string | undefined {
  const actual = request.resource
  if (actual === '*') return 'this action is not asked about single resources: only "*" covers it'
  for (const { written: pattern, isArn } of wanted) {
    // Lengths first: this runs for every statement of a trace, and most patterns are far from a match.
    const longer = pattern.length - actual.length
    if (longer === 2 && pattern === `${actual}/*`) return `"${pattern}" covers what is inside, not ${actual} itself`
    if (longer < 0 && actual[pattern.length] === '/' && actual.startsWith(pattern)) {
      return `"${pattern}" covers that alone, not what is inside`
    }
    if (longer === 0 && pattern.toLowerCase() === actual.toLowerCase()) {
      return 'they differ in upper and lower case only'
    }
    if (!isArn && pattern !== '*') return `"${pattern}" is not an ARN`
  }
  return undefined
}
