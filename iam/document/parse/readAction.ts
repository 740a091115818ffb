/** What an action pattern must look like. Follows the IAM User Guide, "IAM JSON policy elements: Action". */

/** What is wrong with an action pattern; `undefined` when nothing is. */
export function actionProblem(text: string): string | undefined {
  if (text === '*') return undefined
  const colon = text.indexOf(':')
  if (colon < 0) return 'needs a service prefix, as in "s3:GetObject"'
  if (/[*?]/.test(text.slice(0, colon))) return 'cannot have a wildcard in its service prefix'
  if (!/^[A-Za-z0-9-]+$/.test(text.slice(0, colon))) return 'has no valid service prefix'
  if (text.includes(':', colon + 1)) return 'can have one colon only'
  if (!/^[A-Za-z0-9*?]+$/.test(text.slice(colon + 1))) return 'must name an action with letters, digits, * and ? only'
  return undefined
}

/** The same for a trust policy, which speaks of sessions of its role and of nothing else. */
export function trustActionProblem(text: string): string | undefined {
  const problem = actionProblem(text)
  if (problem !== undefined || text === '*' || /^sts:/i.test(text)) return problem
  return 'must be an action of STS: a trust policy says who may take the role'
}
