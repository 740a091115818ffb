/** What a policy variable must look like. Follows the IAM User Guide, "IAM policy elements: Variables and tags". */

/** What is wrong with the first bad `${...}` in a text; `undefined` when all are well formed. */
export function variableProblem(text: string): string | undefined {
  let at = text.indexOf('${')
  while (at >= 0) {
    const close = text.indexOf('}', at)
    if (close < 0) return 'has a policy variable without its closing brace'
    const inside = text.slice(at + 2, close)
    const comma = inside.indexOf(',')
    const key = (comma < 0 ? inside : inside.slice(0, comma)).trim()
    if (!['*', '?', '$'].includes(inside) && !key.includes(':')) {
      return `has a policy variable that is no condition key: "\${${inside}}"`
    }
    if (comma >= 0 && !/^'.*'$/.test(inside.slice(comma + 1).trim())) {
      return 'must put the default of a policy variable in single quotes'
    }
    at = text.indexOf('${', close)
  }
  return undefined
}
