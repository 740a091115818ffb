/** S3's words when it cannot tell who signed a request (Amazon S3 API reference, "Error responses"). */
import type { Authorization } from '../../../signing/authorization.ts'
import type { AuthenticationErrors } from '../../../signing/signingRules.ts'
import { AwsError } from '../../../wire/awsError.ts'

const mismatch =
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
const unsupported = 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.'

/** @param members what S3 adds to the error's body: the region that it expects. */
export function malformedAuthorization(
  place: Authorization['place'],
  detail: string,
  members: Record<string, string> = {},
): AwsError {
  if (place === 'query') return new AwsError('AuthorizationQueryParametersError', detail, { status: 400, members })
  const message = `The authorization header is malformed; ${detail}`
  return new AwsError('AuthorizationHeaderMalformed', message, { status: 400, members })
}

export const s3Errors: AuthenticationErrors = {
  unknownAccessKey(accessKeyId) {
    const message = 'The AWS Access Key Id you provided does not exist in our records.'
    return new AwsError('InvalidAccessKeyId', message, { status: 403, members: { AWSAccessKeyId: accessKeyId } })
  },
  badSessionToken: () =>
    new AwsError('InvalidToken', 'The provided token is malformed or otherwise invalid.', { status: 400 }),
  expiredSession: () => new AwsError('ExpiredToken', 'The provided token has expired.', { status: 400 }),
  missingAuthentication: () => new AwsError('AccessDenied', 'Access Denied', { status: 403 }),
  signatureDoesNotMatch: (compared) =>
    new AwsError('SignatureDoesNotMatch', mismatch, { status: 403, members: { ...compared } }),
  malformedAuthorization,
  missingParts: () =>
    malformedAuthorization(
      'header',
      'the authorization header requires three components: Credential, SignedHeaders, and Signature.',
    ),
  missingDate: () =>
    new AwsError('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header', { status: 403 }),
  unsupportedMechanism: () => new AwsError('InvalidRequest', unsupported, { status: 400 }),
}
