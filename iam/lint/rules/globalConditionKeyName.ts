/** A key with the prefix `aws:` that AWS does not have: it is in no request. Access Analyzer policy check reference, "Invalid global condition key" and "Unsupported global condition key". */
import { globalConditionKey, plainGlobalKeys } from '../../tables/globalConditionKeys.ts'
import { holdsWithoutKey } from '../conditionMeaning.ts'
import { nearestText } from '../nearestText.ts'
import type { LintRule } from '../types.ts'

/** Names of an earlier time, and today's. */
const replaced: ReadonlyMap<string, string> = new Map([['aws:arn', 'aws:PrincipalArn']])

export const globalConditionKeyName: LintRule = ({ conditions }) =>
  conditions.flatMap((condition) => {
    const { key, operator, path } = condition
    const name = key.toLowerCase()
    const instead = replaced.get(name)
    if (instead !== undefined) {
      return {
        code: 'UNSUPPORTED_GLOBAL_CONDITION_KEY',
        path,
        message: `AWS no longer supports ${key}.`,
        fix: `Use ${instead}.`,
      }
    }
    if (!name.startsWith('aws:') || globalConditionKey(key) !== undefined) return []
    const nearest = nearestText(key, plainGlobalKeys)
    const always = holdsWithoutKey(condition)
    return {
      code: 'INVALID_GLOBAL_CONDITION_KEY',
      path,
      message: `AWS has no condition key ${key}: ${operator} ${always ? 'always' : 'never'} holds.`,
      fix: nearest ? `Did you mean "${nearest}"?` : 'Look the key up among the global condition keys.',
    }
  })
