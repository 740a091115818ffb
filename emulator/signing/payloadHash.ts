/**
 * What the canonical request says of the body (Amazon S3 API reference, "Authorization header",
 * `x-amz-content-sha256`).
 */
import { hash } from 'node:crypto'
import type { ServiceId } from '#iam/requirements/types.ts'
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'
import { queryParameters } from '../wire/rest/queryParameters.ts'
import type { Authorization } from './parseAuthorization.ts'

const known = new Set([
  'UNSIGNED-PAYLOAD',
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
])
const sha256Hex = /^[0-9a-f]{64}$/

/** @param body the whole body; not looked at for S3. */
export function payloadHash(request: HttpRequest, claim: Authorization, service: ServiceId, body: Uint8Array): string {
  if (service !== 's3') return hash('sha256', body)
  const named = request.headers['x-amz-content-sha256'] ?? (claim.place === 'query' ? hashInQuery(request) : undefined)
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
