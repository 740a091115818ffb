/** S3-185: what headers carry and how it comes back. */
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawRequest } from '../core/rawRequest.ts'
import { rawSocket } from '../core/rawSocket.ts'
import { type ByHand, presigned, signed4, type Unsigned } from './signByHand.ts'
import { bucket, startS3, type TestS3 } from './startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const signer = () => ({ host: `127.0.0.1:${s3.port}`, credentials: s3.emulator.rootKey })
const path = `/${bucket}/headers`
const headOf = (key = 'headers') =>
  rawRequest(s3.port, signed4({ method: 'HEAD', path: `/${bucket}/${key}` }, signer()))

/** @param encoding how the client writes its headers into the connection. */
function send({ method, path: target, headers }: ByHand, encoding: 'utf8' | 'latin1', body = ''): Promise<string> {
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${Buffer.from(value, encoding).toString('latin1')}`,
  )
  return rawSocket(s3.port, [`${method} ${target} HTTP/1.1`, ...lines, `content-length: ${body.length}`], { body })
}

describe('Text beyond ASCII', () => {
  test.each(['utf8', 'latin1'] as const)(
    'in a header counts as it was signed, sent as %s, and comes back',
    async (encoding) => {
      const headers = { 'content-disposition': 'attachment; filename="é.txt"' }
      expect(await send(signed4({ method: 'PUT', path, headers }, signer()), encoding)).toMatch(/^HTTP\/1.1 200 /)
      const back = (await headOf()).headers['content-disposition'] ?? ''
      expect(Buffer.from(String(back), 'latin1').toString(encoding)).toBe('attachment; filename="é.txt"')
    },
  )

  test('in metadata comes back as an encoded word of the bytes that came', async () => {
    const headers = { 'x-amz-meta-a': 'é', 'x-amz-meta-b': '=?UTF-8?B?YWJj?=', 'x-amz-meta-c': '=?UTF-8?Q?=C3=A9?=' }
    expect(await send(signed4({ method: 'PUT', path, headers }, signer()), 'latin1')).toMatch(/^HTTP\/1.1 200 /)
    expect((await headOf()).headers).toMatchObject({
      'x-amz-meta-a': '=?UTF-8?B?w6k=?=',
      'x-amz-meta-b': 'abc',
      'x-amz-meta-c': '=?UTF-8?Q?=C3=A9?=',
    })
  })

  test('that was changed after signing does not count', async () => {
    const request = signed4({ method: 'PUT', path, headers: { 'x-amz-meta-a': 'é' } }, signer())
    const changed = { ...request, headers: { ...request.headers, 'x-amz-meta-a': 'è' } }
    expect(await send(changed, 'utf8')).toMatch(/^HTTP\/1.1 403 /)
  })

  test('in a header for the answer is there, as far as ISO-8859-1 has it', async () => {
    await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'headers', Body: 'x' }))
    const ask = (text: string) => {
      const query = { 'response-content-disposition': `attachment; filename="${text}"` }
      return rawRequest(s3.port, presigned({ path, query }, signer()))
    }
    const answer = await ask('é.txt')
    expect([answer.status, answer.headers['content-disposition']]).toEqual([200, 'attachment; filename="é.txt"'])
    const refused = await ask('1976–2016.md')
    expect([refused.status, refused.body]).toEqual([
      400,
      expect.stringContaining(
        '<Code>InvalidArgument</Code><Message>Header value cannot be represented using ISO-8859-1.</Message>' +
          '<ArgumentName>response-content-disposition</ArgumentName>',
      ),
    ])
  })
})

test.each([
  ['deflate, gzip', 'deflate, gzip'],
  ['aws-chunked,deflate, gzip', 'deflate, gzip'],
  ['gzip,aws-chunked', 'gzip'],
])('Content-Encoding "%s" is stored as "%s"', async (given, stored) => {
  const isChunked = given.includes('aws-chunked')
  const headers = { 'content-encoding': given, ...(isChunked && { 'x-amz-decoded-content-length': '1' }) }
  const body = isChunked ? '1\r\nx\r\n0\r\n\r\n' : 'x'
  const payload = isChunked ? 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' : 'UNSIGNED-PAYLOAD'
  const answer = await rawRequest(s3.port, { ...signed4({ method: 'PUT', path, headers, payload }, signer()), body })
  expect(answer.status).toBe(200)
  expect((await headOf()).headers['content-encoding']).toBe(stored)
})

test.each(['abc', 'Thu, 01 Jan 2030 00:00:00 GMT', '0'])('Expires: %s comes back as it was given', async (expires) => {
  const put = signed4({ method: 'PUT', path, headers: { expires } }, signer())
  expect((await rawRequest(s3.port, put)).status).toBe(200)
  expect((await headOf()).headers.expires).toBe(expires)
  const query = { 'response-expires': expires }
  await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'headers', Body: 'x' }))
  expect((await rawRequest(s3.port, presigned({ path, query }, signer()))).headers.expires).toBe(expires)
})

describe('A checksum', () => {
  const ask = async (more: Unsigned['headers']) => {
    const answer = await rawRequest(s3.port, signed4({ path, ...(more && { headers: more }) }, signer()))
    return answer.headers['x-amz-checksum-crc64nvme'] !== undefined
  }

  test('is told whichever way the mode is written, and for a range that is the whole object', async () => {
    await rawRequest(s3.port, { ...signed4({ method: 'PUT', path }, signer()), body: '0123456789' })
    for (const mode of ['ENABLED', 'enabled', 'Enabled']) expect(await ask({ 'x-amz-checksum-mode': mode })).toBe(true)
    expect(await ask({})).toBe(false)
    for (const [range, isTold] of [
      ['bytes=0-', true],
      ['bytes=0-9', true],
      ['bytes=-10', true],
      ['bytes=0-8', false],
    ] as const)
      expect(await ask({ 'x-amz-checksum-mode': 'enabled', range })).toBe(isTold)
  })
})

describe('A signed date', () => {
  test.each(['GMT', '+0000', '-0000'])('in the zone %s counts without x-amz-date', async (zone) => {
    const date = new Date().toUTCString().replace('GMT', zone)
    const request = signed4({ path: `/${bucket}/public/welcome.txt` }, signer(), date)
    expect((await rawRequest(s3.port, request)).status).toBe(200)
  })

  test('in another zone does not', async () => {
    const date = new Date().toUTCString().replace('GMT', '+0100')
    expect((await rawRequest(s3.port, signed4({ path }, signer(), date))).status).toBe(403)
  })
})

describe('malformed:', () => {
  const codeOf = ({ status, body }: { status: number; body: string }) => [status, /<Code>(\w+)</.exec(body)?.[1]]

  test('a body whose length nobody says', async () => {
    const request = signed4({ method: 'PUT', path }, signer())
    const headers = { ...request.headers, 'transfer-encoding': 'chunked' }
    expect(codeOf(await rawRequest(s3.port, { ...request, headers, body: 'x' }))).toEqual([411, 'MissingContentLength'])
  })

  test('a small chunk that is not the last', async () => {
    const headers = { 'content-encoding': 'aws-chunked', 'x-amz-decoded-content-length': '8' }
    const payload = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
    const request = signed4({ method: 'PUT', path, headers, payload }, signer())
    const answer = await rawRequest(s3.port, { ...request, body: '4\r\nabcd\r\n4\r\nabcd\r\n0\r\n\r\n' })
    expect(codeOf(answer)).toEqual([400, 'InvalidChunkSizeError'])
    expect(answer.body).toContain('<BadChunkSize>4</BadChunkSize>')
  })

  test.each(['GET', 'HEAD'])('a header of uploads in a %s', async (method) => {
    const headers = { 'x-amz-server-side-encryption': 'AES256' }
    const answer = await rawRequest(s3.port, signed4({ method, path, headers }, signer()))
    expect(answer.status).toBe(400)
    if (method === 'GET') expect(answer.body).toContain('<ArgumentName>x-amz-server-side-encryption</ArgumentName>')
  })

  test('what a bucket is sent by POST and is no form', async () => {
    const headers = { 'content-type': 'text/plain' }
    const answer = await rawRequest(s3.port, { method: 'POST', path: `/${bucket}`, headers, body: 'x' })
    expect(codeOf(answer)).toEqual([412, 'PreconditionFailed'])
  })

  test.each([
    ['x-amz-metadata-directive', 200],
    ['x-amz-tagging-directive', 501],
  ])('an upload in parts that begins with %s, which belongs to copies, answers %i', async (name, status) => {
    const target = { method: 'POST', path: `/${bucket}/in-parts`, query: { uploads: '' } }
    const begin = signed4({ ...target, headers: { [name]: 'REPLACE' } }, signer())
    expect((await rawRequest(s3.port, begin)).status).toBe(status)
  })

  test.each([
    ['uploads', 501],
    ['tagging', 400],
    ['acl', 400],
    ['retention', 400],
    ['unheard-of', 501],
  ])('PUT of an object with ?%s stores none', async (name, status) => {
    const put = signed4({ method: 'PUT', path: `/${bucket}/not-stored`, query: { [name]: '' } }, signer())
    expect((await rawRequest(s3.port, { ...put, body: 'x' })).status).toBe(status)
    expect((await headOf('not-stored')).status).toBe(404)
  })
})

test('An SDK reads what was stored', async () => {
  const Metadata = { color: 'red' }
  await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'sdk', Body: 'x', Metadata, Expires: new Date(0) }))
  const head = await s3.root.send(new HeadObjectCommand({ Bucket: bucket, Key: 'sdk' }))
  expect([head.Metadata, head.ExpiresString]).toEqual([Metadata, 'Thu, 01 Jan 1970 00:00:00 GMT'])
  const part = await s3.root.send(new GetObjectCommand({ Bucket: bucket, Key: 'sdk', Range: 'bytes=0-0' }))
  expect(await part.Body?.transformToString()).toBe('x')
})
