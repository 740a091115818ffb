import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { HttpRequest } from './message.ts'
import { collect, Payload } from './payload.ts'

const data = 'the bytes of an object'
const sha256 = createHash('sha256').update(data).digest('hex')
const md5 = createHash('md5').update(data).digest('base64')
const word = Buffer.alloc(4)
word.writeUInt32BE(crc32(data))
const crc = word.toString('base64')
const sha1 = createHash('sha1').update(data).digest('base64')

interface Ask {
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: string
  /** Bytes that arrive at once. */
  readonly piece?: number
  readonly maximumBytes?: number
}

async function* pieces(body: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(body)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

function payloadOf({ headers = {}, query = '', body = data, piece = 7, maximumBytes = 1000 }: Ask): Payload {
  const source = Object.assign(pieces(body, piece), { collect: () => Promise.resolve(Buffer.from(body)) })
  const request: HttpRequest = { method: 'PUT', rawPath: '/b/k', rawQuery: query, headers, body: source }
  return new Payload(request, { maximumBytes })
}

/** By going through it and, where that can be, in one go: whatever is said of it, the two say the same. */
async function read(ask: Ask): Promise<string> {
  const gone = collect(payloadOf(ask))
  const atOnce = payloadOf(ask).atOnce(1000)
  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString()
  const [first, second] = await Promise.allSettled([gone.then(textOf), (atOnce ?? gone).then(textOf)])
  expect(second).toEqual(first)
  return textOf(await gone)
}

describe('a plain body', () => {
  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['its length', { 'content-length': String(data.length) }],
    ['its SHA-256', { 'x-amz-content-sha256': sha256 }],
    ['that it is not signed', { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }],
    ['its MD5', { 'content-md5': md5 }],
    ['its CRC32', { 'x-amz-checksum-crc32': crc, 'x-amz-sdk-checksum-algorithm': 'CRC32' }],
    ['its SHA-1 and what kind that is', { 'x-amz-checksum-sha1': sha1, 'x-amz-checksum-type': 'FULL_OBJECT' }],
  ])('is read when the headers say %s', async (_, headers) => {
    expect(await read({ headers })).toBe(data)
  })

  test.each<[string, Ask, string]>([
    ['longer than said', { headers: { 'content-length': '5' } }, 'IncompleteBody'],
    ['shorter than said', { headers: { 'content-length': '500' } }, 'IncompleteBody'],
    ['of another SHA-256', { headers: { 'x-amz-content-sha256': '0'.repeat(64) } }, 'XAmzContentSHA256Mismatch'],
    ['of another MD5', { headers: { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' } }, 'BadDigest'],
    ['of another CRC32', { headers: { 'x-amz-checksum-crc32': 'AAAAAA==' } }, 'BadDigest'],
    ['larger than allowed, unannounced', { maximumBytes: 10 }, 'EntityTooLarge'],
  ])('%s is refused at its end: %s', async (_, ask, code) => {
    await expect(read(ask)).rejects.toMatchObject({ code, status: 400 })
  })

  test.each<[string, Ask, string, number]>([
    ['larger than allowed, as announced', { headers: { 'content-length': '1001' } }, 'EntityTooLarge', 400],
    ['a length that is none', { headers: { 'content-length': '-1' } }, 'InvalidArgument', 400],
    ['an MD5 that is none', { headers: { 'content-md5': 'abc' } }, 'InvalidDigest', 400],
    ['a CRC32 that is none', { headers: { 'x-amz-checksum-crc32': 'abc' } }, 'InvalidRequest', 400],
    ['an unknown checksum', { headers: { 'x-amz-checksum-xxhash64': 'AAAAAAAAAAA=' } }, 'InvalidRequest', 400],
    ['two checksums', { headers: { 'x-amz-checksum-crc32': crc, 'x-amz-checksum-sha1': sha1 } }, 'InvalidRequest', 400],
    ['a body of unknown length', { headers: { 'transfer-encoding': 'chunked' } }, 'MissingContentLength', 411],
    ['chunks of unknown length', { headers: { 'content-encoding': 'aws-chunked' } }, 'MissingContentLength', 411],
  ])('%s is refused before anything is read: %s', (_, ask, code, status) => {
    expect(() => payloadOf(ask)).toThrow(expect.objectContaining({ code, status }))
  })

  test('a small body is taken in one go', async () => {
    const bytes = await payloadOf({ headers: { 'content-length': '22' } }).atOnce(22)
    expect(Buffer.from(bytes ?? []).toString()).toBe(data)
  })

  test.each<[string, Record<string, string>]>([
    ['large', { 'content-length': '23' }],
    ['of a length that nobody told', {}],
    ['encoded', { 'content-encoding': 'aws-chunked', 'x-amz-decoded-content-length': '3' }],
  ])('a body that is %s is not', (_, headers) => {
    expect(payloadOf({ headers }).atOnce(22)).toBeUndefined()
  })

  test('the checksums that were sent can be asked for, and others that were added in time', async () => {
    const payload = payloadOf({ headers: { 'x-amz-checksum-crc32': crc, 'x-amz-content-sha256': sha256 } })
    payload.checksums.add('md5')
    payload.checksums.add('crc32')
    await collect(payload)
    const { checksums } = payload
    expect([checksums.digestOf('crc32'), checksums.digestOf('md5'), checksums.hexOf('sha256')]).toEqual([
      crc,
      md5,
      sha256,
    ])
  })

  test('a SHA-256 that was sent twice is compared twice', async () => {
    const sent = {
      'x-amz-content-sha256': sha256,
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    }
    const other = Buffer.alloc(32).toString('base64')
    expect(await read({ headers: sent })).toBe(data)
    await expect(read({ headers: { ...sent, 'x-amz-checksum-sha256': other } })).rejects.toMatchObject({
      code: 'BadDigest',
    })
    await expect(read({ headers: { ...sent, 'x-amz-content-sha256': '0'.repeat(64) } })).rejects.toMatchObject({
      code: 'XAmzContentSHA256Mismatch',
    })
  })

  test('an MD5 that was sent twice is compared twice', async () => {
    const sent = { 'content-md5': md5, 'x-amz-checksum-md5': md5 }
    const other = Buffer.alloc(16).toString('base64')
    expect(await read({ headers: sent })).toBe(data)
    for (const name of Object.keys(sent)) {
      await expect(read({ headers: { ...sent, [name]: other } })).rejects.toMatchObject({ code: 'BadDigest' })
    }
  })

  test('a checksum in the query of a presigned URL counts like a header', async () => {
    const query = 'x-amz-checksum-crc32=AAAAAA%3D%3D&X-Amz-Signature=0'
    await expect(read({ query })).rejects.toMatchObject({ code: 'BadDigest' })
  })
})

describe('a body in chunks', () => {
  const data = 'the bytes of an object '.repeat(400)
  const word = Buffer.alloc(4)
  word.writeUInt32BE(crc32(data))
  const crc = word.toString('base64')
  const maximumBytes = 20_000
  const headers = {
    'content-encoding': 'aws-chunked',
    'x-amz-decoded-content-length': String(data.length),
    'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    'x-amz-trailer': 'x-amz-checksum-crc32',
  }
  const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
  const trailer = `x-amz-checksum-crc32:${crc}\r\n`
  const chunked = `${chunk(data.slice(0, 8192))}${chunk(data.slice(8192))}0\r\n${trailer}\r\n`

  test.each([1, 2, 3, 5, 16, 10_000])('is decoded when it arrives in pieces of %i bytes', async (piece) => {
    const payload = payloadOf({ headers, body: chunked, piece, maximumBytes })
    expect(Buffer.from(await collect(payload)).toString()).toBe(data)
    expect(payload.declaredLength).toBe(data.length)
    expect(payload.checksums.digestOf('crc32')).toBe(crc)
  })

  test('is decoded without the last empty line, which some clients leave out', async () => {
    expect(await read({ headers, body: chunked.slice(0, -2), maximumBytes })).toBe(data)
  })

  test('is decoded with the syntax of signed chunks', async () => {
    const signed = chunked.replace(/^([0-9a-f]+)\r\n/gm, `$1;chunk-signature=${'0'.repeat(64)}\r\n`)
    expect(await read({ headers, body: signed, maximumBytes })).toBe(data)
  })

  test.each<[string, string, string]>([
    ['cut off inside a chunk', chunked.slice(0, 12), 'IncompleteBody'],
    ['cut off after a chunk', chunked.slice(0, 8200), 'IncompleteBody'],
    ['without the last chunk', chunk(data), 'IncompleteBody'],
    ['empty', '', 'IncompleteBody'],
    ['with a size that is none', `xyz\r\n${data}\r\n0\r\n\r\n`, 'InvalidRequest'],
    ['with a size beyond numbers', `${'f'.repeat(40)}\r\n`, 'InvalidRequest'],
    ['with a line that does not end', '1'.repeat(10_000), 'InvalidRequest'],
    ['with bytes after a chunk', `1\r\nab\r\n0\r\n\r\n`, 'InvalidRequest'],
    ['with bytes after the end', `${chunked}more`, 'InvalidRequest'],
    ['without the promised trailer', chunked.replace(trailer, ''), 'MalformedTrailerError'],
    ['with a trailer that is none', chunked.replace(':', '='), 'MalformedTrailerError'],
    ['with a wrong trailer', chunked.replace(crc, 'AAAAAA=='), 'BadDigest'],
    ['with fewer bytes than said', `${chunk('short')}0\r\n${trailer}\r\n`, 'IncompleteBody'],
    ['with more bytes than said', `${chunk(`${data}!`)}0\r\n${trailer}\r\n`, 'IncompleteBody'],
    ['with a small chunk that is not the last', `${chunk('x'.repeat(8191))}${chunk('x')}`, 'InvalidChunkSizeError'],
  ])('%s is refused: %s', async (_, body, code) => {
    await expect(read({ headers, body, maximumBytes })).rejects.toMatchObject({ code })
  })
})
