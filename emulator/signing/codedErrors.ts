/**
 * The authentication errors that most services share, in two spellings: of those that answer XML and of those that answer
 * JSON (each service's "Common errors" page). Those with paths answer JSON under statuses of their own.
 */
import { AwsError } from '../wire/awsError.ts'
import type { AuthenticationErrors } from './signingRules.ts'

/** Also the error for a signature that is complete but wrong in a way that these services name. */
export interface CodedErrors extends AuthenticationErrors {
  refusedSignature(message: string): AwsError
}

interface Spelling {
  readonly status: number
  readonly unknownKey: string
  readonly expired: string
  readonly mismatch: string
  readonly missing: string
  readonly incomplete: string
}

const invalidToken = 'The security token included in the request is invalid.'
const mismatch =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key ' +
  'and signing method. Consult the service documentation for details.'
const unsupported = 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.'

function codedErrors(spelling: Spelling): CodedErrors {
  const { status } = spelling
  const incomplete = (detail: string) => new AwsError(spelling.incomplete, detail, { status: 400 })
  const refusedSignature = (message: string) => new AwsError(spelling.mismatch, message, { status })
  return {
    unknownAccessKey: () => new AwsError(spelling.unknownKey, invalidToken, { status }),
    badSessionToken: () => new AwsError(spelling.unknownKey, invalidToken, { status }),
    expiredSession: () =>
      new AwsError(spelling.expired, 'The security token included in the request is expired', { status }),
    missingAuthentication: () => new AwsError(spelling.missing, 'Missing Authentication Token', { status }),
    signatureDoesNotMatch: () => refusedSignature(mismatch),
    malformedAuthorization: (_place, detail) => incomplete(detail),
    missingParts: (names) =>
      incomplete(names.map((name) => `Authorization header requires '${name}' parameter.`).join(' ')),
    missingDate: () =>
      incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."),
    unsupportedMechanism: () => incomplete(unsupported),
    refusedSignature,
  }
}

/** As the services with XML answers word them. */
export const xmlErrors = codedErrors({
  status: 403,
  unknownKey: 'InvalidClientTokenId',
  expired: 'ExpiredToken',
  mismatch: 'SignatureDoesNotMatch',
  missing: 'MissingAuthenticationToken',
  incomplete: 'IncompleteSignature',
})

const inJson = {
  unknownKey: 'UnrecognizedClientException',
  expired: 'ExpiredTokenException',
  mismatch: 'InvalidSignatureException',
  missing: 'MissingAuthenticationTokenException',
  incomplete: 'IncompleteSignatureException',
}

/** As the services of the JSON protocols word them, which name the operation in a header. */
export const jsonErrors = codedErrors({ status: 400, ...inJson })

/** As the services of the REST JSON protocol word them. */
export const restJsonErrors = codedErrors({ status: 403, ...inJson })
