import { sortedQuery, uriEncode } from '../../../sigv4/canonicalRequest.ts'
import type { UnsignedRequest } from './stopBeforeSigning.ts'

/**
 * The address with its query as Signature Version 4 signs it: sorted, every character escaped that is not unreserved, and `name=`
 * where there is no value. A program that signs what it is given, as curl does, then signs the right thing.
 */
export function requestUrl({ protocol, hostname, port, path, query = {} }: UnsignedRequest): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ''].flat().map((one): [string, string] => [uriEncode(name), uriEncode(one)]),
  )
  const place = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`
  return pairs.length === 0 ? place : `${place}?${sortedQuery(pairs)}`
}
