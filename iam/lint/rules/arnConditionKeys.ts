/** An ARN compared as text, where a `*` crosses colons. Access Analyzer policy check reference, "String like operator with ARN condition keys". */
import { typeOfKey } from '../conditionMeaning.ts'
import type { LintRule } from '../types.ts'

export const arnConditionKeys: LintRule = ({ conditions }) =>
  conditions.flatMap(({ read, operator, key, path, values }) => {
    const name = read?.kind === 'compare' ? read.operator.name : ''
    if (!name.endsWith('Like') || !name.startsWith('String') || !/^(ArrayOf)?ARN$/.test(typeOfKey(key) ?? '')) return []
    if (!values.some(({ text }) => text.includes('*'))) return []
    const instead = operator.replace(/StringNotLike/i, 'ArnNotLike').replace(/StringLike/i, 'ArnLike')
    return {
      code: 'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
      path,
      message: `${key} is an ARN, and ${operator} compares it as text: a * also takes the colons between its parts.`,
      fix: `Use ${instead}.`,
    }
  })
