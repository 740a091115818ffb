/**
 * Signature Version 2, which S3's oldest regions still take (Amazon S3 User Guide, "Signing and authenticating REST
 * requests (AWS signature version 2)").
 */
import { createHmac } from 'node:crypto'
import type { EarlierClaim } from '../../../signing/earlierScheme.ts'
import { parseSigningTime } from '../../../signing/signingTime.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { HttpRequest } from '../../../wire/message.ts'
import { hoistedHeaders } from '../../../wire/rest/hoistedHeaders.ts'
import { type QueryParameters, queryParameters } from '../../../wire/rest/queryParameters.ts'
import { checkHeaderTime } from './checkS3Time.ts'
import { s3Errors } from './s3Errors.ts'
import { version2Text } from './version2Text.ts'

const scheme = 'AWS '
const tokenHeader = 'x-amz-security-token'

/** Whether the query carries a signature of Version 2, or a part of one. */
export function isVersion2Query(rawQuery: string): boolean {
  // Both end so, and hardly anything else that is read does.
  if (!rawQuery.includes('Id=') && !rawQuery.includes('Signature=')) return false
  return /(?:^|&)(?:AWSAccessKeyId|Signature)=/.test(rawQuery)
}

/** Undefined where the request is not signed by Version 2. Throws `AwsError` for a signature that is incomplete. */
export function readVersion2(request: HttpRequest): EarlierClaim | undefined {
  const { authorization } = request.headers
  if (authorization?.startsWith(scheme)) return readHeader(request, authorization)
  return isVersion2Query(request.rawQuery) ? readQuery(request, queryParameters(request.rawQuery)) : undefined
}

function readHeader(request: HttpRequest, authorization: string): EarlierClaim {
  const { headers } = request
  const parts = authorization.slice(scheme.length).trim().split(':')
  const [accessKeyId, signature] = parts
  if (!accessKeyId || !signature || parts.length !== 2) {
    const message = 'AWS authorization header is invalid.  Expected AwsAccessKeyId:signature'
    throw new AwsError('InvalidArgument', message, {
      status: 400,
      members: { ArgumentName: 'Authorization', ArgumentValue: authorization },
    })
  }
  const time = parseSigningTime(headers['x-amz-date'] ?? headers.date)
  if (!time) throw s3Errors.missingDate()
  const date = headers['x-amz-date'] === undefined ? (headers.date ?? '') : ''
  return {
    version: 'AWS',
    authType: 'REST-HEADER',
    accessKeyId,
    signature,
    sessionToken: headers[tokenHeader],
    signedAt: time.signedAt,
    texts: [version2Text(request, headers, date)],
    sign,
    checkTime: (now) => checkHeaderTime(time, now),
  }
}

function readQuery(request: HttpRequest, query: QueryParameters): EarlierClaim {
  const [accessKeyId, signature, expires] = ['AWSAccessKeyId', 'Signature', 'Expires'].map(
    (name) => query.get(name)?.[0],
  )
  if (!accessKeyId || !signature || !expires) {
    throw accessDenied('Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters')
  }
  if (!/^\d{1,12}$/.test(expires)) {
    throw accessDenied(`Invalid date (should be seconds since epoch): ${expires.slice(0, 128)}`)
  }
  const headers = hoistedHeaders(request)
  const withoutToken = { ...headers }
  delete withoutToken[tokenHeader]
  return {
    version: 'AWS',
    authType: 'REST-QUERY-STRING',
    accessKeyId,
    signature,
    sessionToken: headers[tokenHeader],
    signedAt: undefined,
    // Some signers sign the token as a header, others as a parameter.
    texts: [
      version2Text(request, headers, expires),
      version2Text(request, withoutToken, expires, { alsoParameter: tokenHeader }),
    ],
    sign,
    checkTime: (now) => checkExpiry(Number(expires) * 1000, now),
  }
}

function sign(secretAccessKey: string, text: string): string {
  return createHmac('sha1', secretAccessKey).update(text).digest('base64')
}

/** @param end milliseconds since 1970, as `now`. */
function checkExpiry(end: number, now: number): void {
  if (now <= end) return
  const members = { Expires: new Date(end).toISOString(), ServerTime: new Date(now).toISOString() }
  throw new AwsError('AccessDenied', 'Request has expired', { status: 403, members })
}

function accessDenied(message: string): AwsError {
  return new AwsError('AccessDenied', message, { status: 403 })
}
