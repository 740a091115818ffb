/**
 * The canonical form of a request that both sides sign (AWS IAM user guide, "Create a signed AWS API request", step 1).
 */

/** A percent sequence of a path or a query is not UTF-8: there is no text that could be signed. */
export class UnreadableUri extends URIError {
  /** The segment, name or value as it was sent. */
  readonly text: string

  constructor(text: string) {
    super(`Not UTF-8 in percent encoding: ${text}`)
    this.name = 'UnreadableUri'
    this.text = text
  }
}

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
/** One parameter that is signed as it stands, and is not the signature. */
const plainQuery = /^(?!X-Amz-Signature=)[A-Za-z0-9\-._~]*=[A-Za-z0-9\-._~]*$/
const plainPath = /^[A-Za-z0-9\-._~/]*$/
const anySpace = /\s/
const untidySpace = /^\s|\s$|\s\s|[\t\r\n]/

/** @throws UnreadableUri */
export function canonicalRequest(parts: CanonicalParts): string {
  const path = canonicalPath(parts.rawPath, parts)
  let headers = ''
  for (const name of parts.signedHeaders) {
    const value = Object.hasOwn(parts.headers, name) ? parts.headers[name] : undefined
    headers += `${name}:${canonicalValue(value)}\n`
  }
  const names = joinedNames(parts.signedHeaders)
  return `${parts.method}\n${path}\n${canonicalQuery(parts.rawQuery)}\n${headers}\n${names}\n${parts.payloadHash}`
}

const joined = new WeakMap<readonly string[], string>()

/** Whoever checks has one list for all requests of a client. */
function joinedNames(names: readonly string[]): string {
  const known = joined.get(names)
  if (known !== undefined) return known
  const made = names.join(';')
  joined.set(names, made)
  return made
}

/**
 * The path as it is signed.
 * @throws UnreadableUri
 */
export function canonicalPath(rawPath: string, { keepsPath }: Pick<CanonicalParts, 'keepsPath'>): string {
  return keepsPath ? encodedOnce(rawPath) : encodedTwice(rawPath)
}

/**
 * Sorted by name, then by value; the signature itself is left out.
 * @throws UnreadableUri
 */
export function canonicalQuery(rawQuery: string): string {
  if (rawQuery === '' || plainQuery.test(rawQuery)) return rawQuery
  const pairs: [name: string, value: string][] = []
  for (const part of rawQuery.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = recodeQuery(equals < 0 ? part : part.slice(0, equals))
    if (name !== 'X-Amz-Signature') pairs.push([name, equals < 0 ? '' : recodeQuery(part.slice(equals + 1))])
  }
  return sortedQuery(pairs)
}

/** @param pairs names and values, encoded; sorted in place, by name and then by value */
export function sortedQuery(pairs: [name: string, value: string][]): string {
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

/** The same text whichever way the client encoded it. */
function recode(text: string): string {
  return unreserved.test(text) ? text : uriEncode(decoded(text))
}

function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    throw new UnreadableUri(text)
  }
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

/** A header's value as it is signed: without spaces around it, and with one where there are several. */
export function canonicalValue(value = ''): string {
  return anySpace.test(value) && untidySpace.test(value) ? value.trim().replace(/\s+/g, ' ') : value
}
