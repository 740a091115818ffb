/** ForAllValues in an Allow without a guard: it also holds when the request carries no value at all. IAM User Guide, "Set operators for multivalued context keys". */
import { conditionKeysOf, sameConditionKey } from '../../tables/actions.ts'
import type { LintedStatement, LintRule, PlacedCondition } from '../types.ts'

/** Keys that every request of their action carries, so that there is nothing to guard against. */
const alwaysThere = /^route53:ChangeResourceRecordSets/i

function isGuarded({ conditions, actions }: LintedStatement, { key }: PlacedCondition): boolean {
  const guard = conditions.some(
    (other) =>
      other.operator.toLowerCase() === 'null' &&
      other.key.toLowerCase() === key.toLowerCase() &&
      other.values.some(({ text }) => text.toLowerCase() === 'false'),
  )
  if (guard || !alwaysThere.test(key) || actions.length === 0) return guard
  return actions.every(
    ({ covers }) =>
      covers.length > 0 &&
      covers.every((action) => conditionKeysOf(action).some((defined) => sameConditionKey(defined, key))),
  )
}

export const forAllValues: LintRule = (statement) => {
  if (statement.effect !== 'Allow') return []
  return statement.conditions
    .filter(({ operator }) => operator.toLowerCase().startsWith('forallvalues:'))
    .filter((condition) => !isGuarded(statement, condition))
    .map(({ operator, key, path }) => ({
      rule: 'forAllValues',
      path,
      message: `${operator} also holds when a request has no ${key} at all, so that such requests are allowed.`,
      fix: `Add "Null": { "${key}": "false" } to the condition.`,
    }))
}
