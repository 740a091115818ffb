/**
 * The canonical form of a request that both sides sign (AWS IAM user guide, "Create a signed AWS API request", step 1).
 */
import { decodePathText } from '../wire/rest/queryParameters.ts'

export interface CanonicalParts {
  readonly method: string
  readonly rawPath: string
  readonly rawQuery: string
  readonly headers: Readonly<Record<string, string>>
  /** In the order of the request's `SignedHeaders`, which must be sorted. */
  readonly signedHeaders: readonly string[]
  /** Hex SHA-256 of the body, or what the request says instead (`UNSIGNED-PAYLOAD`). */
  readonly payloadHash: string
  /** Whether the path is taken as it is; otherwise it is encoded once more, and `.`, `..` and empty segments are resolved. */
  readonly keepsPath: boolean
}

const unreserved = /^[A-Za-z0-9\-._~]*$/
const plainPath = /^[A-Za-z0-9\-._~/]*$/
const untidySpace = /^\s|\s$|\s\s|[\t\r\n]/

export function canonicalRequest(parts: CanonicalParts): string {
  const path = parts.keepsPath ? encodedOnce(parts.rawPath) : encodedTwice(parts.rawPath)
  let headers = ''
  for (const name of parts.signedHeaders) {
    const value = Object.hasOwn(parts.headers, name) ? parts.headers[name] : undefined
    headers += `${name}:${canonicalValue(value)}\n`
  }
  const names = parts.signedHeaders.join(';')
  return `${parts.method}\n${path}\n${canonicalQuery(parts.rawQuery)}\n${headers}\n${names}\n${parts.payloadHash}`
}

/** Sorted by name, then by value; the signature itself is left out. */
export function canonicalQuery(rawQuery: string): string {
  if (rawQuery === '') return ''
  const pairs: [name: string, value: string][] = []
  for (const part of rawQuery.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = recodeQuery(equals < 0 ? part : part.slice(0, equals))
    if (name !== 'X-Amz-Signature') pairs.push([name, equals < 0 ? '' : recodeQuery(part.slice(equals + 1))])
  }
  if (pairs.length > 1) {
    pairs.sort(([name, value], [otherName, otherValue]) => order(name, otherName) || order(value, otherValue))
  }
  return pairs.map(([name, value]) => `${name}=${value}`).join('&')
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Percent-encodes everything but the unreserved characters (RFC 3986 section 2.3). */
export function uriEncode(text: string): string {
  const encoded = encodeURIComponent(text)
  return encoded.replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The same text whichever way the client encoded it. Throws `InvalidURI`. */
function recode(text: string): string {
  return unreserved.test(text) ? text : uriEncode(decodePathText(text))
}

/** The same for a name or a value of a query, where a `+` is a space. */
function recodeQuery(text: string): string {
  return unreserved.test(text) ? text : recode(text.replaceAll('+', ' '))
}

function encodedOnce(rawPath: string): string {
  if (plainPath.test(rawPath)) return rawPath
  return rawPath
    .split('/')
    .map((segment) => recode(segment))
    .join('/')
}

function encodedTwice(rawPath: string): string {
  const segments: string[] = []
  for (const segment of rawPath.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(uriEncode(segment))
  }
  const isFolder = segments.length > 0 && /\/\.{0,2}$/.test(rawPath)
  return `/${segments.join('/')}${isFolder ? '/' : ''}`
}

function canonicalValue(value = ''): string {
  return untidySpace.test(value) ? value.trim().replace(/\s+/g, ' ') : value
}
