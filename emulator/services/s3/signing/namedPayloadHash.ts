/**
 * The hash of a body as its request names it; the body itself is compared while it is read (Amazon S3 API reference,
 * "Authorization header", `x-amz-content-sha256`).
 */
import type { Authorization } from '../../../signing/authorization.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { HttpRequest } from '../../../wire/message.ts'
import { queryParameters } from '../../../wire/rest/queryParameters.ts'

const known = new Set([
  'UNSIGNED-PAYLOAD',
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
])
const sha256Hex = /^[0-9a-f]{64}$/

/** @throws AwsError when the request does not say, or says what is no hash. */
export function namedPayloadHash(request: HttpRequest, claim: Authorization): string {
  const isLookedAt = claim.place === 'header' || claim.signedHeaders.includes('x-amz-content-sha256')
  const named =
    (isLookedAt ? request.headers['x-amz-content-sha256'] : undefined) ??
    (claim.place === 'query' ? hashInQuery(request) : undefined)
  if (named === undefined) {
    if (claim.place === 'query') return 'UNSIGNED-PAYLOAD'
    const message = 'Missing required header for this request: x-amz-content-sha256'
    throw new AwsError('InvalidRequest', message, { status: 400 })
  }
  if (!known.has(named) && !sha256Hex.test(named)) {
    const message = `x-amz-content-sha256 must be ${[...known].join(', ')}, or a valid sha256 value.`
    const members = { ArgumentName: 'x-amz-content-sha256', ArgumentValue: named.slice(0, 128) }
    throw new AwsError('InvalidArgument', message, { status: 400, members })
  }
  return named
}

function hashInQuery(request: HttpRequest): string | undefined {
  return queryParameters(request.rawQuery).get('X-Amz-Content-Sha256')?.[0]
}
