/** One condition key twice under one operator, in two spellings. Access Analyzer policy check reference, "Duplicate keys with different case". */
import type { LintRule } from '../types.ts'

export const repeatedKeys: LintRule = ({ conditions }) => {
  const seen = new Map<string, string>()
  return conditions.flatMap(({ operator, key, path }) => {
    const name = `${operator} ${key.toLowerCase()}`
    const earlier = seen.get(name)
    seen.set(name, earlier ?? key)
    if (earlier === undefined) return []
    return {
      code: 'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
      path,
      message: `${key} is the same key as ${earlier}: their case does not count.`,
      fix: 'Put all values under one of them.',
    }
  })
}
