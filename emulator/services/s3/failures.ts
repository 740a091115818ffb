/** S3's own failures (Amazon S3 API reference, "Error responses"). */
import { AwsError } from '../../wire/awsError.ts'
import { queryParameters } from '../../wire/rest/queryParameters.ts'
import type { FailureFacts, ServiceFailures } from '../serviceFailure.ts'
import { bucketAddress } from './bucketAddress.ts'
import { permanentRedirect } from './permanentRedirect.ts'
import { malformedAuthorization } from './signing/s3Errors.ts'
import { noSuchUpload } from './uploads/uploadRows.ts'

/** Where a bucket is said to live that is not here: another region than the emulator's own. */
const elsewhere = ({ region }: FailureFacts) => (region === 'eu-west-1' ? 'us-east-1' : 'eu-west-1')

export const s3Failures: ServiceFailures = {
  throttled: {
    words: 'Throttled: SlowDown (503)',
    error: () => new AwsError('SlowDown', 'Please reduce your request rate.', { status: 503 }),
  },
  redirect: {
    words: 'Another region: PermanentRedirect (301), which no page may read',
    error: (facts) =>
      permanentRedirect({
        bucket: bucketAddress(facts.request).bucket ?? '',
        endpoint: `s3.${elsewhere(facts)}.amazonaws.com`,
        region: elsewhere(facts),
      }),
    hiddenFromPages: true,
  },
  'other-region': {
    words: 'Another region: AuthorizationHeaderMalformed, with the right one (400)',
    error: (facts) =>
      malformedAuthorization('header', `the region '${facts.region}' is wrong; expecting '${elsewhere(facts)}'`, {
        Region: elsewhere(facts),
      }),
  },
  'delete-marker': {
    words: 'A delete marker in the place of the object (405)',
    error: () =>
      new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
        status: 405,
        members: { Method: 'GET', ResourceType: 'DeleteMarker' },
        headers: { 'x-amz-delete-marker': 'true', allow: 'DELETE' },
      }),
  },
  'no-such-upload': {
    words: 'An upload in parts that is over: NoSuchUpload (404)',
    error: ({ request }) => noSuchUpload(queryParameters(request.rawQuery).get('uploadId')?.[0] ?? ''),
  },
  'no-etag': {
    words: 'CORS without ETag: pages cannot read the header that uploads in parts need',
    hides: 'etag',
  },
}
