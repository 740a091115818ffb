/** Lint for people: what is valid and still does not do what it says. Loads the tables of all actions; whoever only evaluates does not import it. */
import type { PolicyKind } from '../document/parse/readStatement.ts'
import { foldFindings } from './foldFindings.ts'
import { readStatements } from './readStatements.ts'
import { documentRules, statementRules } from './rules.ts'
import type { LintFinding } from './types.ts'

/** More than AWS keeps of any policy, white space included; what is longer is no policy. */
const longest = 1_048_576
const mostFindings = 100

/**
 * Findings in the shape of Access Analyzer's ValidatePolicy: the worst first, then in the order of the document; what is
 * to be said of several places is said once. At most 100. `document`: JSON text, or a value, which is looked at as
 * `JSON.stringify(document, undefined, 2)` writes it. What cannot be read has no findings here, `parsePolicyDocument`
 * tells what is wrong with it. Never throws.
 */
export function lintPolicy(document: unknown, kind: PolicyKind): readonly LintFinding[] {
  try {
    const text = typeof document === 'string' ? document : JSON.stringify(document, undefined, 2)
    if (text === undefined || text.length > longest) return []
    const value: unknown = JSON.parse(text)
    const statements = readStatements(value, kind)
    if (statements.length === 0) return []
    const found = [
      ...documentRules.flatMap((rule) => rule(statements, value)),
      ...statements.flatMap((statement) => statementRules.flatMap((rule) => rule(statement))),
    ]
    return foldFindings(found, text).slice(0, mostFindings)
  } catch {
    return []
  }
}
