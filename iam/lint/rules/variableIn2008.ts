/** A policy variable where the version does not know them: `${aws:username}` is then plain text. IAM User Guide, "IAM JSON policy elements: Version". */
import type { LintRule } from '../types.ts'

export const variableIn2008: LintRule = ({ language, resources, notResources, conditions }) => {
  if (language === '2012-10-17') return []
  const texts = [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)]
  return texts.flatMap(({ text, path }) => {
    const [variable] = /\$\{[^}]*\}/.exec(text) ?? []
    if (variable === undefined) return []
    return {
      code: 'VARIABLE_UNSUPPORTED_IN_VERSION',
      path,
      message: `${variable} is plain text here: without "Version": "2012-10-17" a policy has no variables.`,
      fix: 'Put "Version": "2012-10-17" at the top of the document.',
    }
  })
}
