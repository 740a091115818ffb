/** Route 53's own failures (API reference, "ChangeResourceRecordSets"). */
import { AwsError } from '../../wire/awsError.ts'
import { type ServiceFailures, throttling } from '../serviceFailure.ts'
import { priorRequestNotComplete } from './priorRequestNotComplete.ts'

export const route53Failures: ServiceFailures = {
  throttled: throttling,
  'prior-request': {
    words: 'The zone is busy: PriorRequestNotComplete (400)',
    error: priorRequestNotComplete,
  },
  'invalid-change-batch': {
    words: 'A batch that is refused: InvalidChangeBatch (400)',
    error: () =>
      new AwsError(
        'InvalidChangeBatch',
        "[Tried to create resource record set [name='www.example.test.', type='A'] but it already exists]",
        { status: 400 },
      ),
  },
}
