/** A statement that another one covers: the same effect, principals and conditions, with all its actions and resources. Access Analyzer policy check reference, "Redundant statement". */
import { coveredEntries } from '../patterns.ts'
import type { DocumentRule, LintedStatement, PlacedText } from '../types.ts'

/** Whom and when it is about; what two statements must have in common before one can cover the other. */
const frameOf = ({ effect, fields: { Principal, NotPrincipal, Condition } }: LintedStatement) =>
  JSON.stringify([effect, Principal, NotPrincipal, Condition])

/** Long policies hold no two statements that a person would lay side by side. */
const mostStatements = 200

export const redundantStatement: DocumentRule = (statements) => {
  if (statements.length > mostStatements) return []
  const frames = statements.map(frameOf)
  return statements.flatMap((statement, index) => {
    const by = statements.findIndex(
      (other, at) =>
        at !== index &&
        frames[at] === frames[index] &&
        covers(other, statement) &&
        (at < index || !covers(statement, other)),
    )
    if (by < 0) return []
    return {
      code: 'REDUNDANT_STATEMENT',
      path: statement.path,
      message: `Statement ${statement.sid ?? index} says nothing that statement ${statements[by]?.sid ?? by} does not say.`,
      fix: 'Leave it out.',
    }
  })
}

function covers(one: LintedStatement, other: LintedStatement): boolean {
  if (one.notActions.length > 0 || other.notActions.length > 0) return false
  if (one.notResources.length > 0 || other.notResources.length > 0) return false
  return (
    allCovered(one.actions, other.actions, (text) => text.toLowerCase()) &&
    allCovered(one.resources, other.resources, (text) => text)
  )
}

/** Whether every entry of `other` is covered by some entry of `one`. */
function allCovered(
  one: readonly PlacedText[],
  other: readonly PlacedText[],
  normalize: (text: string) => string,
): boolean {
  if (other.length === 0) return one.length === 0
  return other.every((entry) =>
    one.some((wide) => coveredEntries([wide, entry], normalize).some(([found]) => found === entry)),
  )
}
