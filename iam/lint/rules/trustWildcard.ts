/** A subject of a web identity of which too little is said before the wildcard. Access Analyzer policy check reference, "Wildcard usage too permissive" and "Variable usage too permissive": six plain characters before each. */
import { setOf } from '../conditionMeaning.ts'
import type { Finding, LintRule, PlacedCondition } from '../types.ts'

const leastCharacters = 6

/** `${*}` and its like are plain characters. */
const variable = /\$\{[^}*?$]+\}/g

/** Whether some wildcard of a pattern has fewer plain characters right before it. */
function isWide(pattern: string): boolean {
  return areShort(pattern.replace(variable, '').split(/[*?]/))
}

/** The same for its policy variables: the token's owner may choose what they stand for. */
function isWidelyVaried(pattern: string): boolean {
  return areShort(pattern.split(variable))
}

function areShort(runs: readonly string[]): boolean {
  // A run of stars is one wildcard, and what follows the last one is not before any.
  return runs.slice(0, -1).some((run, index) => run.length < leastCharacters && (run !== '' || index === 0))
}

export const trustWildcard: LintRule = ({ kind, effect, principals, conditions }) => {
  if (kind !== 'trust' || effect !== 'Allow' || !principals.some(({ type }) => type === 'Federated')) return []
  return conditions.flatMap((condition) => {
    const { read, key } = condition
    if (read?.kind !== 'compare' || setOf(condition) === 'ForAllValues' || !/:sub$/i.test(key)) return []
    return [
      ...(read.operator.name === 'StringLike' ? wideValues(condition, 'wildcard') : []),
      ...(/^String(Equals|Like)/.test(read.operator.name) ? wideValues(condition, 'variable') : []),
    ]
  })
}

function wideValues({ operator, values }: PlacedCondition, by: 'wildcard' | 'variable'): readonly Finding[] {
  return values
    .filter(({ text }) => (by === 'wildcard' ? isWide(text) : isWidelyVaried(text)))
    .map(({ text, path }) => ({
      code: by === 'wildcard' ? 'WILDCARD_USAGE_TOO_PERMISSIVE' : 'VARIABLE_USAGE_TOO_PERMISSIVE',
      path,
      message: `${operator} with "${text}" says little of whose tokens it means.`,
      fix: `Put at least ${leastCharacters} characters of one's own before each ${by}.`,
    }))
}
