/** What can be unusual or wrong in a usual upload, and which way it then goes. */
import { createHash } from 'node:crypto'
import { startChecksum } from '../../../../emulator/wire/checksum/checksum.ts'
import type { Draft } from './draft.ts'
import { type Mutation, mutations } from './mutations.ts'

/** The body of each draft. */
export const contents = 'the bytes of an object'

export const sha256Of = (text: string) => createHash('sha256').update(text, 'latin1').digest('hex')
const digest = (algorithm: string, text = contents) => createHash(algorithm).update(text, 'latin1').digest('base64')
const other = 'other bytes of an object'

function checksumOf(name: string, text = contents): string {
  const running = startChecksum(name)
  running?.update(Buffer.from(text, 'latin1'))
  return running?.digest('base64') ?? ''
}

/** Gives a draft another body, with all that is said of it. */
export function fill(draft: Draft, body: string): void {
  draft.body = body
  draft.payload = sha256Of(body)
  sayLength(draft, String(body.length))
}

function sayLength({ unsigned }: Draft, length: string): void {
  for (const line of unsigned) if (line[0] === 'content-length') line[1] = length
}

const short = (name: string, change: (draft: Draft) => void): Mutation => ({ name, way: 'short', change })
const general = (name: string, change: (draft: Draft) => void): Mutation => ({ name, way: 'general', change })
type Way = typeof short
const header = (way: Way, name: string, value: string) =>
  way(`${name}: ${value.slice(0, 60)}`, ({ signed }) => void signed.push([name, value]))
const unsigned = (way: Way, name: string, value: string) =>
  way(`${name}: ${value.slice(0, 60)}, unsigned`, (draft) => void draft.unsigned.push([name, value]))
const body = (way: Way, name: string, text: string) => way(name, (draft) => fill(draft, text))
const payload = (way: Way, value: string | undefined) => way(`the hash ${value}`, (draft) => (draft.payload = value))
const query = (way: Way, text: string) => way(`the query ${text}`, (draft) => void (draft.query = text))
const path = (way: Way, name: string, pathOf: (path: string) => string) =>
  way(name, (draft) => void (draft.path = pathOf(draft.path)))

const usual: readonly Mutation[] = [
  short('nothing', () => undefined),
  query(short, '?x-id=PutObject'),
  payload(short, 'UNSIGNED-PAYLOAD'),
  header(short, 'X-Amz-Meta-Color', 'blue'),
  header(short, 'x-amz-meta-1', 'one word and another'),
  header(short, 'x-amz-meta-coded', '=?UTF-8?B?Y2Fmw6k=?='),
  header(short, 'content-type', 'text/plain; charset=utf-8'),
  unsigned(short, 'content-type', 'image/png'),
  header(short, 'cache-control', 'max-age=60'),
  header(short, 'content-language', 'en, de'),
  header(short, 'content-disposition', 'attachment; filename="a.txt"'),
  header(short, 'content-encoding', 'gzip'),
  header(short, 'content-md5', digest('md5')),
  header(short, 'x-amz-checksum-crc32', checksumOf('crc32')),
  header(short, 'x-amz-checksum-crc32c', checksumOf('crc32c')),
  header(short, 'x-amz-checksum-crc64nvme', checksumOf('crc64nvme')),
  header(short, 'x-amz-checksum-md5', digest('md5')),
  header(short, 'x-amz-checksum-sha1', digest('sha1')),
  header(short, 'x-amz-checksum-sha256', digest('sha256')),
  header(short, 'x-amz-checksum-sha512', digest('sha512')),
  short('a checksum and its algorithm', ({ signed }) => {
    signed.push(['x-amz-sdk-checksum-algorithm', 'CRC32'], ['x-amz-checksum-crc32', checksumOf('crc32')])
  }),
  short('a checksum and its algorithm in small letters', ({ signed }) => {
    signed.push(['x-amz-sdk-checksum-algorithm', 'crc32'], ['x-amz-checksum-crc32', checksumOf('crc32')])
  }),
  short('a checksum and another algorithm', ({ signed }) => {
    signed.push(['x-amz-sdk-checksum-algorithm', 'SHA1'], ['x-amz-checksum-crc32', checksumOf('crc32')])
  }),
  header(short, 'x-amz-storage-class', 'STANDARD_IA'),
  header(short, 'if-none-match', '*'),
  unsigned(short, 'if-none-match', '*'),
  unsigned(short, 'expect', '100-continue'),
  unsigned(short, 'connection', 'keep-alive'),
  unsigned(short, 'origin', 'http://localhost:5173'),
  unsigned(short, 'Origin', 'https://elsewhere.example'),
  short('an earlier version of HTTP', (draft) => void (draft.version = '1.0')),
  short('signed some minutes ago', (draft) => void (draft.at -= 14 * 60_000)),
  body(short, 'no bytes', ''),
  body(short, 'one byte', '\xff'),
  body(short, 'the largest small body', 'x'.repeat(64 * 1024)),
  path(short, 'a key with dots in it', (path) => `${path}.tar.gz`),
]

const wrongBody: readonly Mutation[] = [
  payload(general, sha256Of(other)),
  header(general, 'content-md5', digest('md5', other)),
  header(general, 'content-md5', 'abc'),
  header(general, 'x-amz-checksum-crc32', checksumOf('crc32', other)),
  header(general, 'x-amz-checksum-crc32', 'abc'),
  header(general, 'x-amz-checksum-crc64nvme', 'AAAAAAAAAAA='),
  header(general, 'x-amz-checksum-crc64nvme', 'AAAAAAAAAAB='),
  header(general, 'x-amz-checksum-sha256', digest('sha256', other)),
  header(general, 'x-amz-checksum-md5', digest('md5', other)),
  header(general, 'x-amz-checksum-xxhash64', 'AAAAAAAAAAA='),
  header(general, 'x-amz-checksum-unknown', 'AAAAAAAAAAA='),
  general('two checksums', ({ signed }) => {
    signed.push(['x-amz-checksum-crc32', checksumOf('crc32')], ['x-amz-checksum-sha1', digest('sha1')])
  }),
  header(general, 'x-amz-sdk-checksum-algorithm', 'CRC32'),
  header(general, 'x-amz-trailer', 'x-amz-checksum-crc32'),
  header(general, 'x-amz-decoded-content-length', '22'),
  header(general, 'content-encoding', 'aws-chunked'),
  header(general, 'content-encoding', 'gzip, AWS-Chunked'),
  header(general, 'x-amz-checksum-type', 'FULL_OBJECT'),
  payload(general, 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'),
  payload(general, 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'),
  payload(general, sha256Of(contents).toUpperCase()),
  payload(general, 'garbage'),
  payload(general, undefined),
  body(general, 'more than a small body', 'x'.repeat(64 * 1024 + 1)),
  general('more bytes than were said', (draft) => sayLength(draft, '5')),
  short('more bytes than were said and hashed', (draft) => {
    sayLength(draft, '5')
    draft.payload = sha256Of(contents.slice(0, 5))
  }),
  general('fewer bytes of a signed length', (draft) => {
    draft.signed.push(['content-length', '22'])
    draft.unsigned = draft.unsigned.filter(([name]) => name !== 'content-length')
    draft.payload = sha256Of('')
  }),
  general('no length', (draft) => {
    draft.unsigned = draft.unsigned.filter(([name]) => name !== 'content-length')
    draft.body = ''
  }),
  general('a chunked body', (draft) => {
    draft.unsigned = [['transfer-encoding', 'chunked']]
    draft.body = `${contents.length.toString(16)}\r\n${contents}\r\n0\r\n\r\n`
  }),
  general('a length with many zeros before it', (draft) => sayLength(draft, '00000022')),
]

const unusual: readonly Mutation[] = [
  header(general, 'expires', 'Fri, 01 Jan 2100 00:00:00 GMT'),
  header(general, 'expires', 'never'),
  ...['private', 'public-read', 'bucket-owner-full-control', 'nonsense'].map((acl) =>
    header(general, 'x-amz-acl', acl),
  ),
  header(general, 'x-amz-grant-read', 'id=1'),
  header(general, 'x-amz-tagging', 'team=blue'),
  header(general, 'x-amz-server-side-encryption', 'AES256'),
  header(general, 'x-amz-server-side-encryption', 'aws:kms'),
  header(general, 'x-amz-server-side-encryption-customer-algorithm', 'AES256'),
  header(general, 'x-amz-object-lock-mode', 'GOVERNANCE'),
  header(general, 'x-amz-object-lock-legal-hold', 'ON'),
  header(general, 'x-amz-website-redirect-location', '/elsewhere'),
  header(general, 'x-amz-request-payer', 'requester'),
  header(general, 'x-amz-expected-bucket-owner', '123456789012'),
  header(general, 'x-amz-expected-bucket-owner', '999999999999'),
  header(general, 'x-amz-write-offset-bytes', '0'),
  header(general, 'x-amz-copy-source', '/team-photos/public/welcome.txt'),
  header(general, 'x-amz-unheard-of', '1'),
  header(general, 'x-amz-target', 'AWSCognitoIdentityService.GetId'),
  header(short, 'x-amz-storage-class', 'GLACIER'),
  header(general, 'x-amz-storage-class', 'NONSENSE'),
  header(general, 'x-amz-meta-', 'no name'),
  header(general, 'x-amz-meta-__proto__', 'x'),
  header(general, 'x-amz-meta-word', 'caf\xe9'),
  header(general, 'x-amz-meta-word', 'two  spaces'),
  header(general, 'x-amz-meta-word', ''),
  header(general, 'x-amz-meta-large', 'x'.repeat(2048)),
  header(general, 'content-type', 'a\ttab'),
  header(general, 'if-match', '"0"'),
  header(general, 'if-match', '*'),
  header(general, 'if-none-match', '"0"'),
  general('two conditions', ({ signed }) => void signed.push(['if-match', '"0"'], ['if-none-match', '*'])),
  header(general, 'if-modified-since', 'Fri, 01 Jan 2100 00:00:00 GMT'),
  unsigned(general, 'x-amz-meta-color', 'blue'),
  unsigned(general, 'x-amz-checksum-crc32', checksumOf('crc32')),
  unsigned(general, 'cookie', 'a=b'),
  unsigned(general, 'range', 'bytes=0-3'),
  unsigned(general, 'content-range', 'bytes 0-3/22'),
  unsigned(general, 'connection', 'close'),
  unsigned(general, 'connection', 'Keep-Alive'),
  unsigned(general, 'expect', '100-Continue'),
  unsigned(general, 'expect', 'nothing'),
  unsigned(general, 'te', 'trailers'),
  unsigned(short, 'user-agent', 'two  spaces and caf\xe9'),
  header(short, 'x-amz-user-agent', 'two  spaces and caf\xe9'),
  unsigned(general, '__proto__', 'x'),
  ...['?x-id=UploadPart', '?x-id=putobject', '?x-id=PutObject&x-id=PutObject', '?uploadId=1&partNumber=1'].map((text) =>
    query(general, text),
  ),
  ...['?acl', '?tagging=', '?versionId=null', '?unknown=1', '?X-Amz-Algorithm=AWS4-HMAC-SHA256'].map((text) =>
    query(general, text),
  ),
  path(general, 'another bucket', () => '/no-such-bucket/key'),
  path(general, 'a slash more at the end', (path) => `${path}/`),
  path(general, 'a doubled slash', (path) => path.replace(/\/([^/]+)$/, '//$1')),
  path(general, 'dots', (path) => path.replace(/\/([^/]+)$/, '/x/../$1')),
  path(general, 'percent encoding', (path) => `${path}%20a`),
  path(general, 'a broken percent sequence', (path) => `${path}%ff`),
  path(general, 'a long key', (path) => path + 'x'.repeat(1025)),
  path(general, 'the bucket', () => '/team-photos'),
  path(general, 'the service', () => '/'),
  path(general, "the emulator's own page", () => '/_rolecall/decisions/none'),
  ...['POST', 'PATCH', 'DELETE'].map((method) => general(method, (draft) => void (draft.method = method))),
]

/** Of times, scopes, hosts and signatures, which are no matter of what is asked for. */
const ofEveryRequest = mutations.filter(
  ({ name, spoil }) =>
    spoil ??
    /minutes$|^(the day|another region|no region|another service|no service|another term|a foreign|another port)/.test(
      name,
    ),
)

export const uploads: readonly Mutation[] = [
  ...usual,
  ...wrongBody,
  ...unusual,
  ...ofEveryRequest.filter(({ way }) => way === 'general'),
]
