/** What can be unusual or wrong in a usual request, and which way it then goes. */
import { type Draft, emptySha256, type Lines, signedLines, written } from './draft.ts'
import type { Sent } from './exchange.ts'

export interface Mutation {
  readonly name: string
  /** `short`: as short as without it. */
  readonly way: 'short' | 'general'
  /** Before it is signed. */
  readonly change?: (draft: Draft) => void
  /** Of what was signed. */
  readonly spoil?: (lines: Lines) => void
}

const minute = 60_000

const general = (name: string, change: (draft: Draft) => void): Mutation => ({ name, way: 'general', change })
const short = (name: string, change: (draft: Draft) => void): Mutation => ({ name, way: 'short', change })
const spoiled = (name: string, spoil: (lines: Lines) => void): Mutation => ({ name, way: 'general', spoil })
const withHeader = (name: string, value: string) =>
  general(`${name}: ${value.slice(0, 40)}`, ({ signed }) => void signed.push([name, value]))
const withUnsigned = (name: string, value: string) =>
  general(`${name}: ${value.slice(0, 40)}, unsigned`, ({ unsigned }) => void unsigned.push([name, value]))
const withQuery = (query: string) => general(query, (draft) => void (draft.query = query))
const withPath = (name: string, pathOf: (path: string) => string) =>
  general(name, (draft) => void (draft.path = pathOf(draft.path)))
const withPayload = (payload: string | undefined) =>
  general(`the hash ${payload}`, (draft) => void (draft.payload = payload))

function sendOnce(lines: Lines, name: string, value: string): void {
  if (!lines.some(([known]) => known === name)) lines.push([name, value])
}

function rewrite(lines: Lines, name: string, change: (value: string) => string): void {
  for (const line of lines) if (line[0] === name) line[1] = change(line[1])
}

const inAuthorization = (name: string, change: (value: string) => string) =>
  spoiled(name, (lines) => rewrite(lines, 'authorization', change))

export const mutations: readonly Mutation[] = [
  short('nothing', () => undefined),
  short('x-id', (draft) => void (draft.query = '?x-id=GetObject')),
  short('names in capitals', ({ signed }) => void signed.push(['X-Amz-User-Agent', 'aws-cli/2'])),
  short('a checksum is wanted', ({ signed }) => sendOnce(signed, 'x-amz-checksum-mode', 'ENABLED')),
  short('the body is not signed', (draft) => void (draft.payload = 'UNSIGNED-PAYLOAD')),
  short('signed some minutes ago', (draft) => void (draft.at -= 14 * minute)),
  short('unsigned headers that browsers add', ({ unsigned }) => {
    unsigned.push(['connection', 'keep-alive'], ['accept', '*/*'], ['sec-fetch-mode', 'cors'])
    sendOnce(unsigned, 'user-agent', 'Mozilla/5.0 (X11; Linux)')
    sendOnce(unsigned, 'referer', 'http://localhost:5173/')
  }),
  short('an earlier version of HTTP', (draft) => void (draft.version = '1.0')),
  short('a page of this computer', ({ unsigned }) => void unsigned.push(['origin', 'http://localhost:5173'])),
  short('a page of elsewhere', ({ unsigned }) => void unsigned.push(['Origin', 'https://elsewhere.example'])),

  ...['HEAD', 'DELETE', 'OPTIONS', 'POST', 'PUT'].map((method) =>
    general(method, (draft) => {
      draft.method = method
      if (method !== 'HEAD') draft.path += '/none'
      if (method === 'POST' || method === 'PUT') draft.unsigned.push(['content-length', '0'])
    }),
  ),
  ...['?x-id=HeadObject', '?x-id=getobject', '?x-id=GetObject&x-id=GetObject', '?x-id='].map(withQuery),
  ...['?versionId=null', '?versionId=abc', '?partNumber=1', '?acl', '?acl=', '?tagging=', '?unknown=1'].map(withQuery),
  ...['?response-content-type=text%2Fplain', '?X-Amz-Algorithm=AWS4-HMAC-SHA256', '?AWSAccessKeyId=AKIA'].map(
    withQuery,
  ),
  ...['?Signature=abc', '?prefix=%ff', '?list-type=2', '?X-Amz-Expires=60'].map(withQuery),

  ...['bytes=0-3', 'bytes=999999-', 'nonsense'].map((range) => withHeader('range', range)),
  withHeader('if-match', '"0"'),
  withHeader('if-none-match', '*'),
  withHeader('if-modified-since', 'Fri, 01 Jan 2100 00:00:00 GMT'),
  withHeader('if-unmodified-since', 'Thu, 01 Jan 1970 00:00:00 GMT'),
  withHeader('x-amz-expected-bucket-owner', '123456789012'),
  withHeader('x-amz-expected-bucket-owner', '999999999999'),
  withHeader('x-amz-request-payer', 'requester'),
  withHeader('x-amz-server-side-encryption-customer-algorithm', 'AES256'),
  withHeader('x-amz-unheard-of', '1'),
  withHeader('x-amz-meta-a', 'b'),
  withHeader('x-amz-checksum-mode', 'enabled'),
  withHeader('x-amz-checksum-mode', 'DISABLED'),
  withHeader('x-amz-checksum-crc32', 'AAAAAA=='),
  withHeader('x-amz-target', 'AWSCognitoIdentityService.GetId'),
  withHeader('x-amz-user-agent', 'two  spaces'),
  withHeader('x-amz-user-agent', 'a\ttab'),
  withHeader('x-amz-user-agent', 'caf\xe9'),
  withHeader('x-amz-user-agent', ''),
  withUnsigned('x-amz-user-agent', 'aws-sdk-js'),
  withUnsigned('x-amz-checksum-mode', 'ENABLED'),
  withUnsigned('cookie', 'a=b'),
  withUnsigned('content-type', 'text/plain'),
  withUnsigned('content-length', '0'),
  withUnsigned('connection', 'close'),
  withUnsigned('connection', 'Keep-Alive'),
  withUnsigned('cache-control', 'no-cache'),
  withUnsigned('expect', 'nothing'),
  withUnsigned('forwarded', 'for=10.0.0.1'),
  withUnsigned('user-agent', 'two  spaces'),
  withUnsigned('__proto__', 'x'),
  withUnsigned('constructor', 'x'),
  general('a body', (draft) => {
    draft.unsigned.push(['content-length', '5'])
    draft.body = 'hello'
  }),
  general('a body whose hash is named', (draft) => {
    draft.payload = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
    draft.unsigned.push(['content-length', '5'])
    draft.body = 'hello'
  }),
  general('a chunked body', (draft) => {
    draft.unsigned.push(['transfer-encoding', 'chunked'])
    draft.body = '5\r\nhello\r\n0\r\n\r\n'
  }),
  general('a body that is asked for', (draft) => {
    draft.unsigned.push(['content-length', '5'], ['expect', '100-continue'])
    draft.body = 'hello'
  }),
  ...[emptySha256.toUpperCase(), '0'.repeat(64), 'garbage', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'].map(withPayload),
  withPayload(undefined),
  withPath('another key', (path) => `${path}-none`),
  withPath('another bucket', () => '/no-such-bucket/key'),
  withPath('a slash more at the end', (path) => `${path}/`),
  withPath('dots', (path) => path.replace(/\/([^/]+)$/, '/x/../$1')),
  withPath('a doubled slash', (path) => path.replace(/\/([^/]+)$/, '//$1')),
  withPath('percent encoding', (path) => path.replace(/([a-z])$/, (last) => `%${last.charCodeAt(0).toString(16)}`)),
  withPath('a broken percent sequence', (path) => `${path}%ff`),
  withPath('a long key', (path) => path + 'x'.repeat(1025)),
  withPath('the bucket', () => '/team-photos/'),
  withPath('the service', () => '/'),
  withPath("the emulator's own page", () => '/_rolecall/decisions/none'),
  ...[-16, 16].map((minutes) => general(`${minutes} minutes`, (draft) => void (draft.at += minutes * minute))),
  general('the day of another', (draft) => void (draft.day = '20200101')),
  general('another region', (draft) => void (draft.region = 'eu-west-1')),
  general('no region', (draft) => void (draft.region = 'mars-1')),
  general('another service', (draft) => void (draft.service = 'sts')),
  general('no service', (draft) => void (draft.service = 'ec2')),
  general('another terminator', (draft) => void (draft.terminator = 'aws5_request')),
  general('a foreign host', (draft) => void (draft.host = draft.host.replace(/^[^:]*/, 'evil.example'))),
  general('another port', (draft) => void (draft.host = draft.host.replace(/:\d+$/, ':1'))),

  inAuthorization('another signature', (value) => value.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
  inAuthorization('a signature in capitals', (value) => value.replace(/\w+$/, (text) => `${text.toUpperCase()}A`)),
  inAuthorization('a short signature', (value) => value.slice(0, -1)),
  inAuthorization('a long signature', (value) => `${value}0`),
  inAuthorization('no signature', (value) => value.replace(/, Signature=.*/, '')),
  inAuthorization('no signed host', (value) => value.replace(/\bhost;/, '')),
  inAuthorization('an unknown key', (value) => value.replace(/Credential=[^/]+/, 'Credential=AKIAUNKNOWNUNKNOWN00')),
  inAuthorization('small letters', (value) => value.replace('AWS4-HMAC-SHA256', 'aws4-hmac-sha256')),
  inAuthorization('another scheme', (value) => value.replace('AWS4-HMAC-SHA256', 'Bearer')),
  inAuthorization('Version 2', () => 'AWS AKIAUNKNOWNUNKNOWN00:c2lnbmF0dXJl'),
  inAuthorization('a slash in the key', (value) => value.replace('Credential=', 'Credential=a/')),
  spoiled('nobody signs', (lines) => void lines.pop()),
  spoiled('signed twice', (lines) => void lines.push(lines.at(-1) ?? ['', ''])),
  spoiled('two dates', (lines) => void lines.push(['X-Amz-Date', '20200101T000000Z'])),
  spoiled('two hosts', (lines) => void lines.push(lines[0] ?? ['', ''])),
  spoiled('two user agents', (lines) => void lines.push(['user-agent', 'a'], ['User-Agent', 'b'])),
  spoiled('another date', (lines) => rewrite(lines, 'x-amz-date', (value) => value.replace(/\d{4}Z$/, '0000Z'))),
  spoiled('no date', (lines) => rewrite(lines, 'x-amz-date', () => 'yesterday')),
  spoiled('another hash', (lines) => rewrite(lines, 'x-amz-content-sha256', () => 'UNSIGNED-PAYLOAD')),
  spoiled('another token', (lines) => {
    const had = lines.some(([name]) => name === 'x-amz-security-token')
    rewrite(lines, 'x-amz-security-token', (value) => `${value.slice(0, -4)}AAA=`)
    if (!had) lines.push(['x-amz-security-token', 'AAAA'])
  }),
  spoiled('nothing after the colon', (lines) => rewrite(lines, 'x-amz-date', () => '')),
]

/** @throws Error where there is none of this name, so that no test goes without it unseen. */
export function mutationOf(name: string): Mutation {
  const found = mutations.find((mutation) => mutation.name === name)
  if (!found) throw new Error(`There is no mutation "${name}".`)
  return found
}

/** The request as it is sent, with something unusual or wrong in it. */
export function sent(draft: Draft, { change, spoil }: Pick<Mutation, 'change' | 'spoil'> = {}): Sent {
  change?.(draft)
  const lines = signedLines(draft)
  spoil?.(lines)
  return written(draft, lines)
}
