/** Says once what is to be said of several places, and the worst first. */
import { findingTypes } from './findingTypes.ts'
import { learnMoreLink, typeOfIssue } from './issueCodes.ts'
import { locationsIn } from './locations.ts'
import type { Finding, LintFinding } from './types.ts'

/** Findings with the same code and the same words become one with all their places. `text`: the document. */
export function foldFindings(found: readonly Finding[], text: string): readonly LintFinding[] {
  const folded = new Map<string, { readonly finding: Finding; readonly paths: Set<string> }>()
  for (const finding of found) {
    const key = `${finding.code} ${finding.message}`
    const earlier = folded.get(key)
    if (earlier) earlier.paths.add(finding.path)
    else folded.set(key, { finding, paths: new Set([finding.path]) })
  }
  const locate = locationsIn(text)
  const findings = [...folded.values()].flatMap(
    ({ finding: { code, message, fix }, paths }): readonly LintFinding[] => {
      const [first, ...more] = [...paths].map(locate).sort((one, other) => startOf(one) - startOf(other))
      if (!first) return []
      return [
        {
          findingDetails: `${message} ${fix}`,
          findingType: typeOfIssue(code),
          issueCode: code,
          learnMoreLink: learnMoreLink(code),
          locations: [first, ...more],
        },
      ]
    },
  )
  const rank = ({ findingType }: LintFinding) => findingTypes.indexOf(findingType)
  return findings.sort(
    (one, other) => rank(one) - rank(other) || startOf(one.locations[0]) - startOf(other.locations[0]),
  )
}

const startOf = ({ span }: LintFinding['locations'][0]) => span.start.offset
