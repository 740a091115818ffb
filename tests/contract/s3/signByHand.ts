/** Requests signed by hand, for what no SDK client would sign: Signature Version 4 and 2, in headers and in URLs. */
import { createHash, createHmac } from 'node:crypto'
import type { Credentials } from '../startEmulator.ts'

export interface Unsigned {
  readonly method?: string
  /** Percent-encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Names in lower case. A value is signed as its UTF-8 bytes. */
  readonly headers?: Readonly<Record<string, string>>
  readonly region?: string
  /** What the canonical request says of the body. */
  readonly payload?: string
}

export interface ByHand {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
}

export interface Signer {
  /** `127.0.0.1:<port>`, or a name below `localhost`. */
  readonly host: string
  readonly credentials: Credentials
}

const unsigned = 'UNSIGNED-PAYLOAD'

/** A presigned URL of Signature Version 4. @param sent headers that go along unsigned. */
export function presigned(request: Unsigned, signer: Signer, sent: Readonly<Record<string, string>> = {}): ByHand {
  const { method = 'GET', headers = {}, region = 'us-east-1', payload = unsigned } = request
  const { credentials, host } = signer
  const all = { host, ...headers }
  const stamp = now()
  const query = queryText({
    ...request.query,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${credentials.accessKeyId}/${scopeOf(stamp, region)}`,
    'X-Amz-Date': stamp,
    'X-Amz-Expires': '600',
    'X-Amz-SignedHeaders': Object.keys(all).sort().join(';'),
    ...(credentials.sessionToken !== undefined && { 'X-Amz-Security-Token': credentials.sessionToken }),
  })
  const signature = signature4({ method, path: request.path, query, headers: all, payload }, stamp, region, credentials)
  return { method, path: `${request.path}?${query}&X-Amz-Signature=${signature}`, headers: { ...all, ...sent } }
}

/** Signature Version 4 in the header. @param date what says when, in place of `x-amz-date`. */
export function signed4(request: Unsigned, signer: Signer, date?: string): ByHand {
  const { method = 'GET', region = 'us-east-1', payload = unsigned } = request
  const { credentials, host } = signer
  const stamp = date === undefined ? now() : compact(new Date(date))
  const headers: Record<string, string> = {
    host,
    'x-amz-content-sha256': payload,
    ...(date === undefined ? { 'x-amz-date': stamp } : { date }),
    ...(credentials.sessionToken !== undefined && { 'x-amz-security-token': credentials.sessionToken }),
    ...request.headers,
  }
  const query = queryText(request.query ?? {})
  const names = Object.keys(headers).sort().join(';')
  const signature = signature4({ method, path: request.path, query, headers, payload }, stamp, region, credentials)
  const credential = `${credentials.accessKeyId}/${scopeOf(stamp, region)}`
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`
  return {
    method,
    path: query === '' ? request.path : `${request.path}?${query}`,
    headers: { ...headers, authorization },
  }
}

/** Signature Version 2 in the header. @param resource what is signed in place of the path. */
export function signed2(request: Unsigned, signer: Signer, resource = request.path): ByHand {
  const { method = 'GET' } = request
  const { credentials, host } = signer
  const headers: Record<string, string> = {
    host,
    date: new Date().toUTCString(),
    ...tokenOf(credentials),
    ...request.headers,
  }
  const date = headers['x-amz-date'] === undefined ? (headers.date ?? '') : ''
  const signature = signature2(method, headers, date, resource, credentials)
  const query = queryText(request.query ?? {})
  const authorization = `AWS ${credentials.accessKeyId}:${signature}`
  return {
    method,
    path: query === '' ? request.path : `${request.path}?${query}`,
    headers: { ...headers, authorization },
  }
}

/** A presigned URL of Signature Version 2, headers in its query. @param expires seconds since 1970. */
export function presigned2(request: Unsigned, signer: Signer, expires: number, resource = request.path): ByHand {
  const { method = 'GET', headers = {} } = request
  const { credentials, host } = signer
  const carried = { ...headers, ...tokenOf(credentials) }
  const query = queryText({
    ...request.query,
    ...carried,
    AWSAccessKeyId: credentials.accessKeyId,
    Expires: String(expires),
    Signature: signature2(method, carried, String(expires), resource, credentials),
  })
  return { method, path: `${request.path}?${query}`, headers: { host } }
}

function signature2(
  method: string,
  headers: Readonly<Record<string, string>>,
  date: string,
  resource: string,
  { secretAccessKey }: Credentials,
): string {
  const names = Object.keys(headers).filter((name) => name.startsWith('x-amz-'))
  const lines = names.sort().map((name) => `${name}:${headers[name]}\n`)
  const beginning = [method, headers['content-md5'] ?? '', headers['content-type'] ?? '', date].join('\n')
  return createHmac('sha1', secretAccessKey)
    .update(`${beginning}\n${lines.join('')}${resource}`)
    .digest('base64')
}

function tokenOf({ sessionToken }: Credentials): Record<string, string> {
  return sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }
}

function signature4(
  parts: { method: string; path: string; query: string; headers: Record<string, string>; payload: string },
  stamp: string,
  region: string,
  { secretAccessKey }: Credentials,
): string {
  const { method, path, query, headers, payload } = parts
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]?.trim().replace(/\s+/g, ' ')}\n`).join('')
  const canonical = [method, path, query, lines, names.join(';'), payload].join('\n')
  const text = ['AWS4-HMAC-SHA256', stamp, scopeOf(stamp, region), sha256(canonical)].join('\n')
  const steps = [stamp.slice(0, 8), region, 's3', 'aws4_request']
  const key = steps.reduce<Buffer>(
    (previous, step) => createHmac('sha256', previous).update(step).digest(),
    Buffer.from(`AWS4${secretAccessKey}`),
  )
  return createHmac('sha256', key).update(text).digest('hex')
}

function scopeOf(stamp: string, region: string): string {
  return `${stamp.slice(0, 8)}/${region}/s3/aws4_request`
}

function now(): string {
  return compact(new Date())
}

function compact(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function queryText(query: Readonly<Record<string, string>>): string {
  const encoded = Object.entries(query).map(([name, value]) => [encode(name), encode(value)] as const)
  return encoded
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
}
