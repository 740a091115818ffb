/** Listings kept from a prefix by negation: a shorter prefix lists the same keys. Access Analyzer policy check reference, "S3 prefix in negative context"; S3 User Guide, "Condition keys for Amazon S3". */
import { familyOf, isKey, isNegated } from '../conditionMeaning.ts'
import type { LintRule } from '../types.ts'

export const negatedPrefix: LintRule = ({ effect, conditions }) =>
  conditions.flatMap((condition) => {
    if (!isKey(condition, 's3:prefix') || familyOf(condition) !== 'String') return []
    const isNegative = effect === 'Deny' ? !isNegated(condition) : isNegated(condition)
    // The empty prefix alone is no way round: it is the listing of everything that is meant.
    if (!isNegative || condition.values.every(({ text }) => text === '')) return []
    const [first] = condition.values
    return {
      code: 'S3_PREFIX_IN_NEGATIVE_CONTEXT',
      path: condition.path,
      message: `A listing with a shorter prefix, or none, shows what begins with "${first?.text ?? ''}" all the same.`,
      fix: 'Allow the prefixes that may be listed, by StringLike or StringEquals in an Allow.',
    }
  })
