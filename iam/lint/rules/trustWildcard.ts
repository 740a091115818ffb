/** A subject of a web identity of which too little is said before the wildcard. Access Analyzer policy check reference, "Wildcard usage too permissive", as its answers were recorded: six plain characters before each. */
import { setOf } from '../conditionMeaning.ts'
import type { LintRule } from '../types.ts'

const leastCharacters = 6

/** Whether some wildcard of a pattern has fewer plain characters right before it. */
function isWide(pattern: string): boolean {
  const runs = pattern.replace(/\$\{[^}]*\}/g, '').split(/[*?]/)
  // A run of stars is one wildcard, and what follows the last one is not before any.
  return runs.slice(0, -1).some((run, index) => run.length < leastCharacters && (run !== '' || index === 0))
}

export const trustWildcard: LintRule = ({ kind, effect, principals, conditions }) => {
  if (kind !== 'trust' || effect !== 'Allow' || !principals.some(({ type }) => type === 'Federated')) return []
  return conditions.flatMap((condition) => {
    const { read, key, operator, values } = condition
    const isLike =
      read?.kind === 'compare' && read.operator.name === 'StringLike' && setOf(condition) !== 'ForAllValues'
    if (!isLike || !/:sub$/i.test(key)) return []
    return values
      .filter(({ text }) => isWide(text))
      .map(({ text, path }) => ({
        code: 'WILDCARD_USAGE_TOO_PERMISSIVE',
        path,
        message: `${operator} with "${text}" says little of whose tokens it means.`,
        fix: `Put at least ${leastCharacters} characters of one's own before each wildcard.`,
      }))
  })
}
