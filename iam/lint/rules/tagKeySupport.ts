/** Conditions on a resource's tags for actions that do not know them. Access Analyzer policy check reference, "Allow/Deny with unsupported tag condition key for service". */
import { conditionKeysOf, resourceTypesOf } from '../../tables/actions.ts'
import { sameConditionKey } from '../../tables/conditionKeys.ts'
import type { Effect } from '../../types.ts'
import { holdsWithoutKey } from '../conditionMeaning.ts'
import type { Finding, LintRule, PlacedAction, PlacedCondition } from '../types.ts'

const tagKey = /^aws:resourcetag\//i

const knowsTags = (action: string, key: string) =>
  conditionKeysOf(action).some((defined) => sameConditionKey(defined, key))

/** An action without resources has no tags to look at either, and is told of by another rule. */
const lacksTags = ({ covers }: PlacedAction, key: string) =>
  covers.length > 0 && covers.every((action) => resourceTypesOf(action).length > 0 && !knowsTags(action, key))

/** NotAction means every service, and there are always some whose requests carry no tags. */
function findingOfRest(effect: Effect, { key, path }: PlacedCondition): Finding {
  return effect === 'Deny'
    ? {
        code: 'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
        path,
        message: `Many of the actions that NotAction leaves over carry no ${key}: this Deny never reaches them.`,
        fix: 'List what is denied under "Action".',
      }
    : {
        code: 'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
        path,
        message: `Many of the actions that NotAction leaves over carry no ${key}: this statement never allows them.`,
        fix: 'List what is allowed under "Action".',
      }
}

export const tagKeySupport: LintRule = ({ effect, actions, notActions, conditions }) =>
  conditions.flatMap((condition) => {
    const { key, path } = condition
    if (!tagKey.test(key) || effect === undefined || holdsWithoutKey(condition)) return []
    if (condition.read?.kind !== 'compare') return []
    if (notActions.length > 0) return findingOfRest(effect, condition)
    const names = actions.filter((action) => lacksTags(action, key)).map(({ text }) => text)
    if (names.length === 0) return []
    const list = names.join(', ')
    return effect === 'Deny'
      ? {
          code: 'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
          path,
          message: `Requests of ${list} carry no ${key}: this Deny never reaches them, whatever tag the resource has.`,
          fix: `Deny ${list} in a statement of its own, by the names of the resources.`,
        }
      : {
          code: 'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
          path,
          message: `Requests of ${list} carry no ${key}: this statement never allows them.`,
          fix: `Allow ${list} in a statement without this condition.`,
        }
  })
