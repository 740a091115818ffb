/**
 * How S3 wants its requests signed (Amazon S3 API reference, "Authenticating requests (AWS Signature Version 4)"): the
 * path as it was sent, the body's hash named in a header, and every `x-amz-` header among those that are signed.
 */
import type { Authorization } from '../../../signing/authorization.ts'
import { awsRegions } from '../../../signing/awsRegions.ts'
import type { SigningRules } from '../../../signing/signingRules.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { emptySha256, type HttpRequest } from '../../../wire/message.ts'
import { queryParameters } from '../../../wire/rest/queryParameters.ts'
import { checkS3Time, requestTimeTooSkewed } from './checkS3Time.ts'
import { malformedAuthorization, s3Errors } from './s3Errors.ts'
import { isVersion2Query, readVersion2 } from './version2.ts'

export const s3Signing: SigningRules = {
  name: 's3',
  keepsPath: true,
  defaultLifetime: undefined,
  errors: s3Errors,
  checkMechanism,
  readEarlier: readVersion2,
  checkScope,
  checkTime: checkS3Time,
  tooLate: requestTimeTooSkewed,
  checkSignedHeaders,
  payloadHash: namedPayloadHash,
}

function checkMechanism({ headers, rawQuery }: HttpRequest): void {
  const { authorization } = headers
  if (rawQuery === '') return
  const inQuery = Number(rawQuery.includes('X-Amz-Algorithm=')) + Number(isVersion2Query(rawQuery))
  if (Number(authorization !== undefined) + inQuery < 2) return
  const message =
    'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or ' +
    'the Authorization header should be specified'
  throw new AwsError('InvalidArgument', message, {
    status: 400,
    members: { ArgumentName: 'Authorization', ArgumentValue: authorization ?? '' },
  })
}

/** Signatures for every region count; the bucket then says whether it lives there. */
function checkScope({ place, scope, timestamp }: Authorization, region: string): void {
  if (scope.terminator !== 'aws4_request') {
    throw wrongScope(place, `incorrect terminal "${scope.terminator}". This endpoint uses "aws4_request".`)
  }
  if (scope.service !== 's3') {
    throw wrongScope(place, `incorrect service "${scope.service}". This endpoint belongs to "s3".`)
  }
  if (!awsRegions.has(scope.region)) {
    throw wrongScope(place, `the region '${scope.region}' is wrong; expecting '${region}'`, { Region: region })
  }
  if (!timestamp.startsWith(scope.date)) {
    const day = timestamp.slice(0, 8)
    const detail = `Invalid credential date "${scope.date}". This date is not the same as X-Amz-Date: "${day}".`
    throw wrongScope(place, detail)
  }
}

function wrongScope(place: Authorization['place'], detail: string, members?: Record<string, string>): AwsError {
  const text = place === 'query' ? `Error parsing the X-Amz-Credential parameter; ${detail}` : detail
  return malformedAuthorization(place, text, members)
}

/** A presigned URL's body is not signed, so a hash of it that comes along says nothing and is not looked at. */
function checkSignedHeaders({ place, scope }: Authorization, headers: HttpRequest['headers']): void {
  const { signedNames } = scope
  const unsigned = signedNames.has('host') ? [] : ['host']
  for (const name in headers) {
    if (place === 'query' && name === 'x-amz-content-sha256') continue
    if (name.startsWith('x-amz-') && !signedNames.has(name)) unsigned.push(name)
  }
  if (unsigned.length === 0) return
  throw new AwsError('AccessDenied', 'There were headers present in the request which were not signed', {
    status: 403,
    members: { HeadersNotSigned: unsigned.join(', ') },
  })
}

/** What a request may name in the place of a hash. */
const standIns = new Set([
  'UNSIGNED-PAYLOAD',
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
])
const sha256Hex = /^[0-9a-f]{64}$/

/**
 * The hash of a body as its request names it; the body itself is compared while it is read (Amazon S3 API reference,
 * "Authorization header", `x-amz-content-sha256`).
 * @throws AwsError when the request does not say, or says what is no hash.
 */
function namedPayloadHash(request: HttpRequest, claim: Authorization): string {
  const isLookedAt = claim.place === 'header' || claim.scope.signedNames.has('x-amz-content-sha256')
  const named =
    (isLookedAt ? request.headers['x-amz-content-sha256'] : undefined) ??
    (claim.place === 'query' ? hashInQuery(request) : undefined)
  if (named === undefined) {
    if (claim.place === 'query') return 'UNSIGNED-PAYLOAD'
    const message = 'Missing required header for this request: x-amz-content-sha256'
    throw new AwsError('InvalidRequest', message, { status: 400 })
  }
  if (named === emptySha256) return named
  if (!standIns.has(named) && !sha256Hex.test(named)) {
    const message = `x-amz-content-sha256 must be ${[...standIns].join(', ')}, or a valid sha256 value.`
    const members = { ArgumentName: 'x-amz-content-sha256', ArgumentValue: named.slice(0, 128) }
    throw new AwsError('InvalidArgument', message, { status: 400, members })
  }
  return named
}

function hashInQuery(request: HttpRequest): string | undefined {
  return queryParameters(request.rawQuery).get('X-Amz-Content-Sha256')?.[0]
}
