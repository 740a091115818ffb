/** A key with a service's prefix that the service does not have. Access Analyzer policy check reference, "Invalid service condition key". */
import { actionsMatching, conditionKeysOf, knownService } from '../../tables/actions.ts'
import { holdsWithoutKey, typeOfKey } from '../conditionMeaning.ts'
import { nearestText } from '../nearestText.ts'
import type { LintRule } from '../types.ts'

export const serviceConditionKeyName: LintRule = ({ conditions }) =>
  conditions.flatMap((condition) => {
    const { key, operator, path } = condition
    const prefix = key.slice(0, Math.max(key.indexOf(':'), 0))
    if (!knownService(prefix) || typeOfKey(key) !== undefined) return []
    const keys = new Set(actionsMatching(`${prefix.toLowerCase()}:*`).flatMap(conditionKeysOf))
    const nearest = nearestText(
      key,
      [...keys].filter((known) => !/[$<]/.test(known)),
    )
    return {
      code: 'INVALID_SERVICE_CONDITION_KEY',
      path,
      message: `"${prefix}" has no condition key ${key}: ${operator} ${holdsWithoutKey(condition) ? 'always' : 'never'} holds.`,
      fix: nearest ? `Did you mean "${nearest}"?` : `Look the key up among those of "${prefix}".`,
    }
  })
