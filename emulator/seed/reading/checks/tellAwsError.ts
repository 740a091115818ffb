import { AwsError } from '../../../wire/awsError.ts'
import type { SeedProblems } from '../seedProblems.ts'

/** Does a check that throws what AWS would answer, and adds that; its `Detail` says more than its sentence. */
export function tellAwsError(check: () => void, path: string, problems: SeedProblems): void {
  try {
    check()
  } catch (problem) {
    if (!(problem instanceof AwsError)) throw problem
    const { Detail } = problem.members
    problems.add(path, typeof Detail === 'string' ? Detail : problem.message)
  }
}
