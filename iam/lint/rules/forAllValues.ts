/** ForAllValues in an Allow without a guard: it also holds when the request carries no value at all. IAM User Guide, "Set operators for multivalued context keys". */
import { conditionKeysOf } from '../../tables/actions.ts'
import { sameConditionKey } from '../../tables/conditionKeys.ts'
import { isKey, typeOfKey } from '../conditionMeaning.ts'
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

/** Keys of one value are told of by another rule, which wants the set operator gone. */
const isSingle = ({ key }: PlacedCondition) => /^(?!ArrayOf)/.test(typeOfKey(key) ?? 'ArrayOf')

export const forAllValues: LintRule = (statement) => {
  if (statement.effect !== 'Allow') return []
  return statement.conditions
    .filter(({ operator }) => operator.toLowerCase().startsWith('forallvalues:'))
    .filter((condition) => !isSingle(condition) && !isGuarded(statement, condition))
    .map((condition) => ({
      // AWS recommends exactly this for tags, where a request without any is meant to pass.
      code: isKey(condition, 'aws:TagKeys') ? 'FORALLVALUES_ON_TAG_KEYS_WITHOUT_NULL' : 'FORALLVALUES_WITHOUT_NULL',
      path: condition.path,
      message: `${condition.operator} also holds when a request has no ${condition.key} at all, so that such requests are allowed.`,
      fix: `Add "Null": { "${condition.key}": "false" } to the condition${isKey(condition, 'aws:TagKeys') ? ' if requests without tags are not meant' : ''}.`,
    }))
}
