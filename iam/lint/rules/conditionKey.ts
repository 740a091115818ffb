/** A condition key that requests of the action never carry. Service Authorization Reference, "Condition keys". */
import { conditionKeysOf, knownService } from '../../tables/actions.ts'
import { sameConditionKey } from '../../tables/conditionKeys.ts'
import { holdsWithoutKey, typeOfKey } from '../conditionMeaning.ts'
import type { LintRule, PlacedAction } from '../types.ts'

/** Asked together with the AssumeRole that they belong to, with all keys of that call. */
const withOthers = new Set(['sts:TagSession', 'sts:SetSourceIdentity', 'sts:SetContext'])

const carries = (action: string, key: string) =>
  withOthers.has(action) || conditionKeysOf(action).some((defined) => sameConditionKey(defined, key))

/** Of a pattern that covers several, some may carry the key; an action that is written out must. */
function lacksKey({ covers }: PlacedAction, key: string): boolean {
  return covers.length > 0 && !covers.some((action) => carries(action, key))
}

export const conditionKey: LintRule = ({ actions, conditions }) =>
  conditions.flatMap((condition) => {
    const { key, operator, path } = condition
    const prefix = key.slice(0, Math.max(key.indexOf(':'), 0))
    // A key that no action has is told of by a rule of its own.
    if (!knownService(prefix) || typeOfKey(key) === undefined || operator.toLowerCase() === 'null') return []
    const without = actions.filter((action) => lacksKey(action, key))
    if (without.length === 0) return []
    const names = without.map(({ text }) => text).join(', ')
    const always = holdsWithoutKey(condition)
    return {
      code: 'CONDITION_KEY_NEVER_PRESENT',
      path,
      message: `Requests of ${names} carry no ${key}: for them ${operator} ${always ? 'always' : 'never'} holds.`,
      fix:
        without.length === actions.length
          ? `Use a condition key that ${names} has.`
          : `Put ${names} into a statement without this condition.`,
    }
  })
