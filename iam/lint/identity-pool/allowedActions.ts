/** What the statements of policies allow, by their actions alone. */
import { patternTokens, wildcardTest } from '../../document/language/wildcard.ts'
import { listOf, statementsOf } from '../../document/statementsOf.ts'
import type { PolicyDocument, Statement } from '../../types.ts'
import type { LintedRole } from './types.ts'

/** Patterns of the Allow statements of a role's policies; NotAction stands for everything. */
export function allowedPatterns({ policies }: Pick<LintedRole, 'policies'>): readonly string[] {
  return policies
    .flatMap(({ document }) => statementsOf(document))
    .filter(({ Effect: effect }) => effect === 'Allow')
    .flatMap(({ Action: actions, NotAction: others }) => (others === undefined ? listOf(actions) : ['*']))
}

/** Whether one of some patterns stands for all that another one stands for. */
export function isCovered(pattern: string, by: readonly string[]): boolean {
  const text = pattern.toLowerCase()
  return by.some((wide) => wide.toLowerCase() === text || wildcardTest(patternTokens(wide.toLowerCase()))(text))
}

/** Whether a statement of a document allows an action for some tags: whether a token carries them is not known here. */
export function allowsForSomeTags(document: PolicyDocument, action: string): boolean {
  return statementsOf(document).some(
    ({ Effect: effect, Action: actions = [], Condition: condition }) =>
      effect === 'Allow' && condition !== undefined && isCovered(action, listOf(actions)) && asksOfTags(condition),
  )
}

const asksOfTags = (condition: NonNullable<Statement['Condition']>) =>
  Object.values(condition).some((keys) => Object.keys(keys).some((key) => /^aws:(RequestTag\/|TagKeys$)/i.test(key)))
