import { describeProblem } from '../server/describeProblem.ts'
import type { Service } from '../services/service.ts'
import { AwsError } from '../wire/awsError.ts'

/**
 * What the caller is told: AWS's own errors as they are, anything else as the service's internal error, whose cause
 * goes to the log.
 */
export function toAwsError(
  problem: unknown,
  facts: { service: Service; requestId: string; log: (line: string) => void },
): AwsError {
  if (problem instanceof AwsError) return problem
  // The client went away while it was sending: there is nobody left to tell, and nothing of ours is wrong.
  if (!isAborted(problem)) facts.log(`Request ${facts.requestId} to ${facts.service.id}: ${describeProblem(problem)}`)
  return internalError(facts.service)
}

export function internalError({ errors }: Pick<Service, 'errors'>): AwsError {
  return new AwsError(errors.internal, 'We encountered an internal error. Please try again.', { status: 500 })
}

function isAborted(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
}
