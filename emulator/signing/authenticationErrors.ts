/**
 * What AWS answers when it cannot tell who signed a request: code, status and sentence differ by service (their "Common
 * errors" pages).
 */
import type { ServiceId } from '#iam/requirements/types.ts'
import { AwsError } from '../wire/awsError.ts'

type Family = 's3' | 'xml' | 'json'
type Members = Readonly<Record<string, string>>

/** Code, status and sentence for S3, for the other XML services, and for the JSON services. */
type Wording = Readonly<Record<Family, readonly [code: string, status: number, message: string]>>

const invalidToken = 'The security token included in the request is invalid.'
const mismatch = 'The request signature we calculated does not match the signature you provided. Check your'
const consult = 'Consult the service documentation for details.'
const mismatchElsewhere = `${mismatch} AWS Secret Access Key and signing method. ${consult}`

const unknownKeyWording: Wording = {
  s3: ['InvalidAccessKeyId', 403, 'The AWS Access Key Id you provided does not exist in our records.'],
  xml: ['InvalidClientTokenId', 403, invalidToken],
  json: ['UnrecognizedClientException', 400, invalidToken],
}
const badTokenWording: Wording = {
  s3: ['InvalidToken', 400, 'The provided token is malformed or otherwise invalid.'],
  xml: ['InvalidClientTokenId', 403, invalidToken],
  json: ['UnrecognizedClientException', 400, invalidToken],
}
const expiredWording: Wording = {
  s3: ['ExpiredToken', 400, 'The provided token has expired.'],
  xml: ['ExpiredToken', 403, 'The security token included in the request is expired'],
  json: ['ExpiredTokenException', 400, 'The security token included in the request is expired'],
}
const mismatchWording: Wording = {
  s3: ['SignatureDoesNotMatch', 403, `${mismatch} key and signing method.`],
  xml: ['SignatureDoesNotMatch', 403, mismatchElsewhere],
  json: ['InvalidSignatureException', 400, mismatchElsewhere],
}
const missingWording: Wording = {
  s3: ['AccessDenied', 403, 'Access Denied'],
  xml: ['MissingAuthenticationToken', 403, 'Missing Authentication Token'],
  json: ['MissingAuthenticationTokenException', 400, 'Missing Authentication Token'],
}

/** The access key is nobody's. */
export function unknownAccessKey(service: ServiceId, accessKeyId: string): AwsError {
  return worded(unknownKeyWording, service, { AWSAccessKeyId: accessKeyId })
}

/** The session token is not the one that belongs to the access key, or none was sent. */
export function badSessionToken(service: ServiceId): AwsError {
  return worded(badTokenWording, service)
}

export function expiredSession(service: ServiceId): AwsError {
  return worded(expiredWording, service)
}

/** Nothing was signed where a signature is needed. S3 has anonymous callers instead, who are refused by policy. */
export function missingAuthentication(service: ServiceId): AwsError {
  return worded(missingWording, service)
}

/** @param members what S3 adds so that a caller can compare: the string to sign, never the key. */
export function signatureDoesNotMatch(service: ServiceId, members: Members = {}): AwsError {
  return worded(mismatchWording, service, members)
}

/** A signature that is complete but wrong in a way that services other than S3 name. */
export function refusedSignature(service: ServiceId, message: string): AwsError {
  const [code, status] = mismatchWording[familyOf(service)]
  return new AwsError(code, message, { status })
}

/** The `Authorization` header or the query parameters of a presigned URL are not what Signature Version 4 wants. */
export function malformedAuthorization(
  service: ServiceId,
  place: 'header' | 'query',
  detail: string,
  members: Members = {},
): AwsError {
  if (service !== 's3') {
    const code = familyOf(service) === 'json' ? 'IncompleteSignatureException' : 'IncompleteSignature'
    return new AwsError(code, detail, { status: 400 })
  }
  if (place === 'query') {
    return new AwsError('AuthorizationQueryParametersError', detail, { status: 400, members: { ...members } })
  }
  const message = `The authorization header is malformed; ${detail}`
  return new AwsError('AuthorizationHeaderMalformed', message, { status: 400, members: { ...members } })
}

/** Signed by another scheme: Signature Version 2, Bearer, Signature Version 4A. */
export function unsupportedMechanism(service: ServiceId): AwsError {
  const message = 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.'
  if (service !== 's3') return malformedAuthorization(service, 'header', message)
  return new AwsError('InvalidRequest', message, { status: 400 })
}

function worded(wording: Wording, service: ServiceId, members: Members = {}): AwsError {
  const family = familyOf(service)
  const [code, status, message] = wording[family]
  return new AwsError(code, message, { status, members: family === 's3' ? { ...members } : {} })
}

function familyOf(service: ServiceId): Family {
  if (service === 's3') return 's3'
  return service === 'cognito-idp' || service === 'cognito-identity' ? 'json' : 'xml'
}
