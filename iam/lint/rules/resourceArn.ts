/** Resources whose ARN no resource has. Access Analyzer policy check reference, "ARN account not allowed" and its like. */
import { arnProblem } from '../arnProblems.ts'
import type { LintRule } from '../types.ts'

export const resourceArn: LintRule = ({ kind, resources, notResources }) => {
  if (kind === 'trust') return []
  return [...resources, ...notResources].flatMap(({ text, path }) => {
    const problem = arnProblem(text)
    return problem ? [{ ...problem, path }] : []
  })
}
