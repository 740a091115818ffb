import type { ServiceId } from '#iam/requirements/types.ts'
import { describeProblem } from '../server/describeProblem.ts'
import { AwsError } from '../wire/awsError.ts'

const internalErrors: Readonly<Record<ServiceId, string>> = {
  s3: 'InternalError',
  route53: 'InternalError',
  sts: 'InternalFailure',
  iam: 'InternalFailure',
  'cognito-idp': 'InternalErrorException',
  'cognito-identity': 'InternalErrorException',
}

/**
 * What the caller is told: AWS's own errors as they are, anything else as the service's internal error, whose cause
 * goes to the log.
 */
export function toAwsError(
  problem: unknown,
  facts: { service: ServiceId; requestId: string; log: (line: string) => void },
): AwsError {
  if (problem instanceof AwsError) return problem
  // The client went away while it was sending: there is nobody left to tell, and nothing of ours is wrong.
  if (!isAborted(problem)) facts.log(`Request ${facts.requestId} to ${facts.service}: ${describeProblem(problem)}`)
  const message = 'We encountered an internal error. Please try again.'
  return new AwsError(internalErrors[facts.service], message, { status: 500 })
}

function isAborted(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
}
