/**
 * Headers that a presigned URL carries as query parameters (Amazon S3 API reference, "Authenticating requests: using
 * query parameters").
 */
import type { HttpRequest } from '../message.ts'
import { type QueryParameters, queryParameters } from './queryParameters.ts'

const ofTheSignature = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signedheaders',
  'x-amz-signature',
  'x-amz-security-token',
])

/** Headers without `x-amz-` that describe an object or set a condition: signers put these into the query, too. */
const alsoCarried = new Set([
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-md5',
  'content-type',
  'expires',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-unmodified-since',
  'range',
])

/** What Signature Version 2 signs of those; it signs no other parameter, so none of the others counts. */
const alsoCarriedByVersion2 = new Set(['content-md5', 'content-type'])

const hashHeader = 'x-amz-content-sha256'

/** Whether a query parameter of a presigned URL stands for a header. */
export function isHoisted(name: string, query: QueryParameters): boolean {
  const header = name.toLowerCase()
  if (query.has('X-Amz-Signature')) {
    return header.startsWith('x-amz-') ? !ofTheSignature.has(header) : alsoCarried.has(header)
  }
  return isVersion2(query) && (header.startsWith('x-amz-') || alsoCarriedByVersion2.has(header))
}

/**
 * The request's headers; for a presigned request also those in its query, which S3 treats as headers (S3-180). What the
 * URL says was signed, so it outranks a header of the same name that whoever holds the URL sends along; a hash of the
 * body in a header that was not signed is not looked at.
 */
export function hoistedHeaders(request: HttpRequest): Readonly<Record<string, string>> {
  if (!request.rawQuery.includes('Signature=')) return request.headers
  const query = queryParameters(request.rawQuery)
  const isVersion4 = query.has('X-Amz-Signature')
  if (!isVersion4 && !isVersion2(query)) return request.headers
  const headers: Record<string, string> = { ...request.headers }
  if (isVersion4 && !isSigned(hashHeader, query)) delete headers[hashHeader]
  const hoisted: Record<string, string> = {}
  for (const [name, values] of query) {
    if (!isHoisted(name, query)) continue
    const header = name.toLowerCase()
    const text = values.join(',')
    hoisted[header] = hoisted[header] === undefined ? text : `${hoisted[header]},${text}`
  }
  return { ...headers, ...hoisted }
}

function isVersion2(query: QueryParameters): boolean {
  return query.has('AWSAccessKeyId') && query.has('Signature')
}

function isSigned(header: string, query: QueryParameters): boolean {
  return query.get('X-Amz-SignedHeaders')?.[0]?.split(';').includes(header) ?? false
}
