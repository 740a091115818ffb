/** All that is to be said of a text that should be a policy, as Access Analyzer's ValidatePolicy says it. Access Analyzer API Reference. */
import type { PolicyProblem } from '../document/parse/problems.ts'
import type { PolicyKind } from '../document/parse/readStatement.ts'
import { parsePolicyDocument } from '../document/parsePolicyDocument.ts'
import { findingTypes } from './findingTypes.ts'
import { type GrammarIssue, grammarIssue } from './grammarIssue.ts'
import { lintPolicy } from './lintPolicy.ts'
import { locationsIn, positionsIn } from './locations.ts'
import type { LintFinding, Location } from './types.ts'

/** What lint finds, or what is not even a policy: under AWS's code for it, or a code of our own. */
export type PolicyFinding = Omit<LintFinding, 'issueCode'> & Pick<GrammarIssue, 'issueCode'>

/**
 * What is wrong with the form of a document and what lint finds in it, the worst first. What both see is said once, by lint.
 * @param text JSON, or what should be
 * @param maxCharacters as of `parsePolicyDocument`
 */
export function validatePolicy(text: string, kind: PolicyKind, maxCharacters?: number): readonly PolicyFinding[] {
  const parsed = parsePolicyDocument(text, { kind, ...(maxCharacters !== undefined && { maxCharacters }) })
  const linted = lintPolicy(text, kind)
  if (parsed.ok) return linted
  const locate = locator(text)
  const seen = new Set(linted.flatMap(({ locations }) => locations.map(placeOf)))
  const found = parsed.problems.flatMap((problem) => {
    const location = locate(problem)
    const isSaidByLint = !isOfWhole.test(problem.reason) && seen.has(placeOf(location))
    return isSaidByLint ? [] : [findingOf(problem, kind, location)]
  })
  const rank = ({ findingType }: PolicyFinding) => findingTypes.indexOf(findingType)
  const start = ({ locations: [{ span }] }: PolicyFinding) => span.start.offset
  return [...found, ...linted].sort((one, other) => rank(one) - rank(other) || start(one) - start(other))
}

function findingOf(problem: PolicyProblem, kind: PolicyKind, location: Location): PolicyFinding {
  const { path, reason } = problem
  return {
    findingDetails: `${path === '' ? 'The document' : path} ${reason}.`,
    ...grammarIssue(problem, kind === 'identity'),
    locations: [location],
  }
}

const placeOf = ({ path }: Location): string => JSON.stringify(path)

/** What an object lacks, or has too much of: lint speaks of whole documents and statements for other reasons. */
const isOfWhole = /^(needs|can have .*, not both|has \d+ characters)/

function locator(text: string): (problem: PolicyProblem) => Location {
  try {
    JSON.parse(text)
    const locate = locationsIn(text)
    return ({ path }) => locate(path)
  } catch {
    const positionAt = positionsIn(text)
    return ({ reason }) => {
      // Engines tell the place where they stopped in their own words; without one it is the end that is missing.
      const at = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length)
      const start = positionAt(Math.min(at, text.length))
      return { path: [], span: { start, end: start } }
    }
  }
}
