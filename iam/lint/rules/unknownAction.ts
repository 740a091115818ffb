/** An action that matches nothing AWS has: a slip of the pen that grants, or forbids, nothing. Service Authorization Reference. */
import { actionsMatching, knownService } from '../../tables/actions.ts'
import { nearestText } from '../nearestText.ts'
import { operationActions } from '../operationActions.ts'
import type { LintRule, PlacedAction } from '../types.ts'

/** Services that the tables do not hold may well have it; operations are told by `operationName`. */
function isUnknown({ text, covers }: PlacedAction): boolean {
  const prefix = text.slice(0, Math.max(text.indexOf(':'), 0))
  return covers.length === 0 && knownService(prefix) && operationActions(text) === undefined
}

export const unknownAction: LintRule = ({ actions, notActions, effect }) =>
  [...actions, ...notActions].filter(isUnknown).map(({ text, path }) => {
    const prefix = text.slice(0, text.indexOf(':') + 1).toLowerCase()
    const nearest = /[*?]/.test(text) ? undefined : nearestText(text, actionsMatching(`${prefix}*`))
    const verb = effect === 'Deny' ? 'forbids' : 'allows'
    return {
      code: 'INVALID_ACTION',
      path,
      message: `AWS has no action that "${text}" matches: it ${verb} nothing.`,
      fix: nearest ? `Did you mean "${nearest}"?` : `Look the name up among the actions of "${prefix}".`,
    }
  })
