/**
 * Headers that a presigned URL carries as query parameters (Amazon S3 API reference, "Authenticating requests: using
 * query parameters").
 */
import type { HttpRequest } from '../message.ts'
import { queryParameters } from './queryParameters.ts'

const ofTheSignature = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signedheaders',
  'x-amz-signature',
  'x-amz-security-token',
  'x-amz-content-sha256',
])

/** The request's headers; for a presigned request also the `x-amz-...` parameters, which S3 treats as headers. */
export function hoistedHeaders(request: HttpRequest): Readonly<Record<string, string>> {
  if (!request.rawQuery.includes('X-Amz-Signature=')) return request.headers
  const headers: Record<string, string> = {}
  for (const [name, values] of queryParameters(request.rawQuery)) {
    const header = name.toLowerCase()
    if (header.startsWith('x-amz-') && !ofTheSignature.has(header)) headers[header] = values.join(',')
  }
  return { ...headers, ...request.headers }
}
