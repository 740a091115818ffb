/** Lint for people: what is valid and still does not do what it says. Loads the tables of all actions; whoever only evaluates does not import it. */
import type { PolicyKind } from '../document/parse/readStatement.ts'
import { readStatements } from './readStatements.ts'
import { allowNotAction } from './rules/allowNotAction.ts'
import { allowNotPrincipal } from './rules/allowNotPrincipal.ts'
import { conditionKey } from './rules/conditionKey.ts'
import { forAllValues } from './rules/forAllValues.ts'
import { noResourceLevel } from './rules/noResourceLevel.ts'
import { operationName } from './rules/operationName.ts'
import { resourceType } from './rules/resourceType.ts'
import { servicePrefix } from './rules/servicePrefix.ts'
import { trustAction } from './rules/trustAction.ts'
import { trustAudience } from './rules/trustAudience.ts'
import { unknownAction } from './rules/unknownAction.ts'
import { variableIn2008 } from './rules/variableIn2008.ts'
import type { Finding, LintRule } from './types.ts'

const rules: readonly LintRule[] = [
  servicePrefix,
  unknownAction,
  operationName,
  resourceType,
  noResourceLevel,
  conditionKey,
  forAllValues,
  variableIn2008,
  allowNotAction,
  allowNotPrincipal,
  trustAction,
  trustAudience,
]

/** More than AWS takes of any policy; a longer one is refused before anyone needs advice on it. */
const longest = 32_768
const mostFindings = 100

/**
 * Findings in the order of the statements, at most 100. `document`: JSON text or its value; what cannot be read has no
 * findings here, `parsePolicyDocument` tells what is wrong with it. Never throws.
 */
export function lintPolicy(document: unknown, kind: PolicyKind): readonly Finding[] {
  try {
    const text = typeof document === 'string' ? document : JSON.stringify(document)
    if (text === undefined || text.length > longest) return []
    const statements = readStatements(JSON.parse(text), kind)
    return statements.flatMap((statement) => rules.flatMap((rule) => rule(statement))).slice(0, mostFindings)
  } catch {
    return []
  }
}
