/** A `*` or `?` where the operator takes it for a plain character. Access Analyzer policy check reference, "Wildcard without like operator"; Route 53 Developer Guide, "Using IAM policy conditions", normalized record names. */
import type { LintRule } from '../types.ts'

/** Wildcards of a text, those of `${*}` and `${?}` left out. */
const wildcard = /[*?]/
const escaped = /\$\{[^}]*\}/g

export const wildcardWithoutLike: LintRule = ({ conditions }) =>
  conditions.flatMap(({ read, operator, key, values }) => {
    const name = read?.kind === 'compare' ? read.operator.name : ''
    if (!name.startsWith('String') || name.endsWith('Like')) return []
    const isRecordName = key.toLowerCase().endsWith('normalizedrecordnames')
    return values
      .filter(({ text }) => wildcard.test(text.replace(escaped, '')))
      .map(({ text, path }) => ({
        code: 'WILDCARD_WITHOUT_LIKE_OPERATOR',
        path,
        message: `${operator} takes the wildcard in "${text}" for a plain character.`,
        fix: isRecordName
          ? `Use ${likeOf(operator)} to match any name; the record that is itself called * is written \\052.`
          : `Use ${likeOf(operator)} if any value of this form is meant.`,
      }))
  })

const likeOf = (operator: string) => operator.replace(/Equals(IgnoreCase)?/i, 'Like')
