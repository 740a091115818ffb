/** The query string of a REST request (RFC 3986 section 3.4; `+` is a space, as S3 reads it). */
import { AwsError } from '../awsError.ts'

/** Decoded names with all their values in the order sent. A name without `=` has an empty value. */
export type QueryParameters = ReadonlyMap<string, readonly string[]>

const none: QueryParameters = new Map()

/** Throws `InvalidURI` when a percent sequence is not UTF-8. */
export function queryParameters(rawQuery: string): QueryParameters {
  if (rawQuery === '') return none
  const parameters = new Map<string, string[]>()
  for (const part of rawQuery.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = decodeQueryText(equals < 0 ? part : part.slice(0, equals))
    const value = equals < 0 ? '' : decodeQueryText(part.slice(equals + 1))
    const values = parameters.get(name)
    if (values) values.push(value)
    else parameters.set(name, [value])
  }
  return parameters
}

function decodeQueryText(text: string): string {
  return decodePathText(text.includes('+') ? text.replaceAll('+', ' ') : text)
}

/** A percent-encoded path segment or query text. Throws `InvalidURI`. */
export function decodePathText(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalidUri(text)
  }
}

/** @param text what is not UTF-8 of a path or a query. */
export function invalidUri(text: string): AwsError {
  return new AwsError('InvalidURI', "Couldn't parse the specified URI.", { status: 400, members: { URI: text } })
}
