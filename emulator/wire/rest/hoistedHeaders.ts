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

const hashHeader = 'x-amz-content-sha256'

/** Whether a query parameter of a presigned URL stands for a header. */
export function isHoisted(name: string): boolean {
  const header = name.toLowerCase()
  return header.startsWith('x-amz-') ? !ofTheSignature.has(header) : alsoCarried.has(header)
}

/**
 * The request's headers; for a presigned request also those in its query, which S3 treats as headers. What the URL says
 * was signed, so it outranks a header of the same name that whoever holds the URL sends along; a hash of the body in a
 * header that was not signed is not looked at.
 */
export function hoistedHeaders(request: HttpRequest): Readonly<Record<string, string>> {
  if (!isPresigned(request)) return request.headers
  const query = queryParameters(request.rawQuery)
  const headers: Record<string, string> = { ...request.headers }
  if (!isSigned(hashHeader, query)) delete headers[hashHeader]
  const hoisted: Record<string, string> = {}
  for (const [name, values] of query) {
    if (!isHoisted(name)) continue
    const header = name.toLowerCase()
    const text = values.join(',')
    hoisted[header] = hoisted[header] === undefined ? text : `${hoisted[header]},${text}`
  }
  return { ...headers, ...hoisted }
}

function isPresigned({ rawQuery }: HttpRequest): boolean {
  return rawQuery.includes('X-Amz-Signature=')
}

function isSigned(header: string, query: QueryParameters): boolean {
  return query.get('X-Amz-SignedHeaders')?.[0]?.split(';').includes(header) ?? false
}
