import { AwsError } from '../../wire/awsError.ts'

/**
 * What S3 answers where a bucket lives in another region than the one asked.
 * @param to.endpoint what to address it by, as S3 names it in the body
 * @param to.region the bucket's, told in a header
 */
export function permanentRedirect(to: { bucket: string; endpoint: string; region: string }): AwsError {
  const message =
    'The bucket you are attempting to access must be addressed using the specified endpoint. ' +
    'Please send all future requests to this endpoint.'
  return new AwsError('PermanentRedirect', message, {
    status: 301,
    members: { Endpoint: to.endpoint, Bucket: to.bucket },
    headers: { 'x-amz-bucket-region': to.region },
  })
}
