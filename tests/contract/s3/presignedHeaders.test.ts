/** What a presigned URL says in its query counts as if it stood in a header. */
import { GetObjectCommand, HeadObjectCommand, PutBucketPolicyCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentOf } from '../accountOf.ts'
import { type RawAnswer, rawRequest } from '../core/rawRequest.ts'
import { presigned, type Unsigned } from './signByHand.ts'
import { bucket, startS3, type TestS3 } from './startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const signer = () => ({ host: `127.0.0.1:${s3.port}`, credentials: s3.emulator.rootKey })

function use(request: Unsigned, sent: Record<string, string> = {}, body?: string): Promise<RawAnswer> {
  return rawRequest(s3.port, { ...presigned(request, signer(), sent), ...(body !== undefined && { body }) })
}

const put = (key: string, query: Record<string, string>, sent: Record<string, string> = {}) =>
  use({ method: 'PUT', path: `/${bucket}/${key}`, query }, sent, 'new')

const textOf = async (Key: string) =>
  (await s3.root.send(new GetObjectCommand({ Bucket: bucket, Key }))).Body?.transformToString()

describe('S3-180: a condition in the URL', () => {
  test.each<Record<string, string>>([{ 'If-None-Match': '*' }, { 'if-none-match': '*' }, { 'If-Match': '"wrong"' }])(
    '%j keeps what is there',
    async (query) => {
      await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'conditions', Body: 'old' }))
      const answer = await put('conditions', query)
      expect(answer.status).toBe(412)
      expect(answer.body).toContain('<Code>PreconditionFailed</Code>')
      expect(await textOf('conditions')).toBe('old')
    },
  )

  test('that holds lets the object be written', async () => {
    expect((await put('not-there', { 'If-None-Match': '*' })).status).toBe(200)
    expect(await textOf('not-there')).toBe('new')
  })

  test('is not undone by a header that was not signed', async () => {
    const old = await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'undone', Body: 'old' }))
    expect((await put('undone', { 'If-Match': '"wrong"' }, { 'if-match': old.ETag ?? '' })).status).toBe(412)
    expect(await textOf('undone')).toBe('old')
  })

  test.each<[Record<string, string>, number]>([
    [{ 'If-None-Match': '"e"' }, 200],
    [{ 'If-Match': '"e"' }, 412],
    [{ 'If-Unmodified-Since': 'Wed, 01 Jan 2020 00:00:00 GMT' }, 412],
    [{ Range: 'bytes=0-0' }, 206],
  ])('%j counts for reading: %i', async (query, status) => {
    await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'reading', Body: 'old' }))
    expect((await use({ path: `/${bucket}/reading`, query })).status).toBe(status)
  })
})

test('What the URL says of the object is stored with it', async () => {
  const query = {
    'Cache-Control': 'no-cache',
    'Content-Type': 'text/x-signed',
    'Content-Disposition': 'inline',
    'Content-Language': 'en',
    'Content-Encoding': 'gzip',
    'x-amz-meta-color': 'red',
    'x-amz-storage-class': 'STANDARD_IA',
  }
  expect((await put('described', query, { 'content-type': 'text/x-sent' })).status).toBe(200)
  expect(await s3.root.send(new HeadObjectCommand({ Bucket: bucket, Key: 'described' }))).toMatchObject({
    CacheControl: 'no-cache',
    ContentType: 'text/x-signed',
    ContentDisposition: 'inline',
    ContentLanguage: 'en',
    ContentEncoding: 'gzip',
    Metadata: { color: 'red' },
    StorageClass: 'STANDARD_IA',
  })
})

test('An MD5 in the URL is compared with the body', async () => {
  const answer = await put('digest', { 'Content-MD5': 'AAAAAAAAAAAAAAAAAAAAAA==' })
  expect(answer.status).toBe(400)
  expect(answer.body).toContain('<Code>BadDigest</Code>')
})

test('A header of the URL that the operation would drop is named', async () => {
  const answer = await put('dropped', { 'x-amz-website-redirect-location': '/elsewhere' })
  expect(answer.status).toBe(501)
  expect(answer.body).toContain('<Header>x-amz-website-redirect-location</Header>')
})

describe('The hash of the body, in a header that was not signed', () => {
  test.each(['0'.repeat(64), 'nonsense', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 'UNSIGNED-PAYLOAD'])(
    'is not looked at: %s',
    async (hash) => {
      expect((await put('hashed', {}, { 'x-amz-content-sha256': hash })).status).toBe(200)
      expect(await textOf('hashed')).toBe('new')
    },
  )

  test('is no help against a policy that wants bodies to be signed', async () => {
    await s3.root.send(
      new PutBucketPolicyCommand({
        Bucket: bucket,
        Policy: JSON.stringify(
          documentOf({
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:PutObject',
            Resource: `arn:aws:s3:::${bucket}/*`,
            Condition: { StringEquals: { 's3:x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } },
          }),
        ),
      }),
    )
    expect((await put('refused', {}, { 'x-amz-content-sha256': '0'.repeat(64) })).status).toBe(403)
  })
})

test('Another header that was not signed is named', async () => {
  const answer = await put('unsigned', {}, { 'x-amz-acl': 'public-read' })
  expect(answer.status).toBe(403)
  expect(answer.body).toContain('<HeadersNotSigned>x-amz-acl</HeadersNotSigned>')
})
