import { AwsError } from '../../wire/awsError.ts'

/** What Route 53 answers while it still works on an earlier change of the zone. */
export function priorRequestNotComplete(): AwsError {
  const message = 'The request was rejected because Route 53 was still processing a prior request.'
  return new AwsError('PriorRequestNotComplete', message, { status: 400 })
}
