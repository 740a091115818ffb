import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const put = (name: string, more: Partial<PutObjectCommandInput> = {}) =>
  s3.mika.send(new PutObjectCommand({ Bucket: bucket, Key: s3.own('mika', name), Body: 'twelve bytes', ...more }))
const read = async (name: string) => {
  const { Body } = await s3.mika.send(new GetObjectCommand({ Bucket: bucket, Key: s3.own('mika', name) }))
  return Body?.transformToString()
}

test('allowed: stores an object in the own folder, with its MD5 as entity tag and a checksum', async () => {
  const answer = await put('a.txt')
  expect(answer).toMatchObject({
    $metadata: { httpStatusCode: 200 },
    ETag: `"${createHash('md5').update('twelve bytes').digest('hex')}"`,
    ChecksumCRC32: expect.any(String),
    ChecksumType: 'FULL_OBJECT',
    ServerSideEncryption: 'AES256',
  })
  expect(await read('a.txt')).toBe('twelve bytes')
})

test('denied: refuses to store in a folder that one may only read', async () => {
  const call = s3.mika.send(new PutObjectCommand({ Bucket: bucket, Key: 'shared/mine.txt', Body: 'x' }))
  expect(await errorOf(call)).toMatchObject(
    s3.refusal('authenticated', 's3:PutObject', `arn:aws:s3:::${bucket}/shared/mine.txt`),
  )
  expect(await errorOf(s3.root.send(new HeadObjectCommand({ Bucket: bucket, Key: 'shared/mine.txt' })))).toMatchObject({
    name: 'NotFound',
  })
})

test("refuses to store in another person's folder", async () => {
  const key = s3.own('rosa', 'mine.txt')
  const call = s3.mika.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: 'x' }))
  expect(await errorOf(call)).toMatchObject(
    s3.refusal('authenticated', 's3:PutObject', `arn:aws:s3:::${bucket}/${key}`),
  )
})

test('answers 404 for a bucket that is not there, before it asks what the caller may do', async () => {
  const call = s3.guest.send(new PutObjectCommand({ Bucket: 'not-there', Key: 'x', Body: 'x' }))
  expect(await errorOf(call)).toMatchObject({
    name: 'NoSuchBucket',
    BucketName: 'not-there',
    $metadata: { httpStatusCode: 404 },
  })
})

test.each([
  { what: 'nothing', Body: '' },
  { what: 'text', Body: 'plain' },
  { what: 'every byte', Body: Uint8Array.from({ length: 256 }, (_, byte) => byte) },
  { what: '300 kB', Body: new Uint8Array(300_000).fill(7) },
])('keeps $what as it is', async ({ what, Body }) => {
  await put(what, { Body })
  const { Body: stored, ContentLength } = await s3.mika.send(
    new GetObjectCommand({ Bucket: bucket, Key: s3.own('mika', what) }),
  )
  const bytes = await stored?.transformToByteArray()
  expect(Buffer.from(bytes ?? []).equals(Buffer.from(Body))).toBe(true)
  expect(ContentLength).toBe(Body.length)
})

test('takes a stream that comes in chunks with its checksum at the end, and forgets that it came so', async () => {
  await put('stream', {
    Body: Readable.from([Buffer.alloc(8192, 'first '), Buffer.from('second')]),
    ContentLength: 8198,
    ContentEncoding: 'gzip',
  })
  const head = await s3.mika.send(
    new HeadObjectCommand({ Bucket: bucket, Key: s3.own('mika', 'stream'), ChecksumMode: 'ENABLED' }),
  )
  expect(head).toMatchObject({ ContentLength: 8198, ContentEncoding: 'gzip', ChecksumCRC32: expect.any(String) })
})

test('malformed: rejects a stream that comes in small chunks', async () => {
  const Body = Readable.from([Buffer.from('first '), Buffer.from('second')])
  expect(await errorOf(put('small', { Body, ContentLength: 12 }))).toMatchObject({
    name: 'InvalidChunkSizeError',
    message: expect.stringMatching(/^Only the last chunk is allowed to have a size less than 8192 bytes/),
  })
})

test.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
  'checks and keeps a %s checksum',
  async (ChecksumAlgorithm) => {
    const stored = await put('sum', { ChecksumAlgorithm })
    const value = stored[`Checksum${ChecksumAlgorithm}`]
    expect(value).toEqual(expect.any(String))
    const head = await s3.mika.send(
      new HeadObjectCommand({ Bucket: bucket, Key: s3.own('mika', 'sum'), ChecksumMode: 'ENABLED' }),
    )
    expect(head[`Checksum${ChecksumAlgorithm}`]).toBe(value)
  },
)

test.each(['SHA512', 'MD5'] as const)(
  'keeps a %s checksum, which the SDK does not compute itself',
  async (algorithm) => {
    const value = createHash(algorithm).update('twelve bytes').digest('base64')
    expect(await put('sum', { [`Checksum${algorithm}`]: value })).toMatchObject({ [`Checksum${algorithm}`]: value })
    expect(await errorOf(put('sum', { Body: 'others', [`Checksum${algorithm}`]: value }))).toMatchObject({
      name: 'BadDigest',
    })
  },
)

test('a body that is not what its checksum says leaves what was there before', async () => {
  await put('kept', { Body: 'before' })
  expect(await errorOf(put('kept', { Body: 'after', ChecksumCRC32: 'AAAAAA==' }))).toMatchObject({
    name: 'BadDigest',
    $metadata: { httpStatusCode: 400 },
  })
  expect(await errorOf(put('kept', { Body: 'after', ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' }))).toMatchObject({
    name: 'BadDigest',
  })
  expect(await errorOf(put('kept', { Body: 'after', ContentMD5: 'no digest' }))).toMatchObject({
    name: 'InvalidDigest',
  })
  expect(await errorOf(put('kept', { Body: 'after', ChecksumSHA256: 'short' }))).toMatchObject({
    name: 'InvalidRequest',
  })
  expect(await read('kept')).toBe('before')
})

test('keeps type, headers and metadata', async () => {
  const given = {
    ContentType: 'text/markdown',
    CacheControl: 'no-store',
    ContentDisposition: 'attachment; filename="a b"',
    ContentLanguage: 'nb',
    Metadata: { 'taken-by': 'Mika', 'Upper-Case': 'is lowered' },
    StorageClass: 'STANDARD_IA' as const,
  }
  await put('described', given)
  const head = await s3.mika.send(new HeadObjectCommand({ Bucket: bucket, Key: s3.own('mika', 'described') }))
  expect(head).toMatchObject({ ...given, Metadata: { 'taken-by': 'Mika', 'upper-case': 'is lowered' } })
})

test('S3-061: If-None-Match: * keeps what is there', async () => {
  expect(await errorOf(put('once', { IfNoneMatch: '"aaaa"' }))).toMatchObject({
    name: 'NotImplemented',
    Header: 'If-None-Match',
    $metadata: { httpStatusCode: 501 },
  })
  await put('once', { IfNoneMatch: '*' })
  expect(await errorOf(put('once', { IfNoneMatch: '*', Body: 'again' }))).toMatchObject({
    name: 'PreconditionFailed',
    Condition: 'If-None-Match',
    $metadata: { httpStatusCode: 412 },
  })
  expect(await read('once')).toBe('twelve bytes')
})

test('S3-061: of many that write at once with If-None-Match: *, one is stored', async () => {
  const calls = Array.from({ length: 8 }, (_, index) => put('race', { IfNoneMatch: '*', Body: `writer ${index}` }))
  const answers = await Promise.allSettled(calls)
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('S3-061: If-Match replaces only what was read', async () => {
  const { ETag } = await put('edited', { Body: 'one' })
  await put('edited', { Body: 'two', IfMatch: ETag })
  expect(await errorOf(put('edited', { Body: 'three', IfMatch: ETag }))).toMatchObject({ name: 'PreconditionFailed' })
  expect(await errorOf(put('never', { IfMatch: ETag }))).toMatchObject({ name: 'NoSuchKey' })
})

test('S3-040: a key has at most 1,024 bytes', async () => {
  const room = 1024 - Buffer.byteLength(s3.own('mika', ''))
  await put('é'.repeat(Math.floor(room / 2)) + 'x'.repeat(room % 2))
  expect(await errorOf(put('x'.repeat(room + 1)))).toMatchObject({
    name: 'KeyTooLongError',
    MaxSizeAllowed: '1024',
    Size: '1025',
  })
})

test.each([
  { what: 'metadata above 2 KB', more: { Metadata: { big: 'x'.repeat(2050) } }, name: 'MetadataTooLarge' },
  { what: 'a storage class that is none', more: { StorageClass: 'CELLAR' as never }, name: 'InvalidStorageClass' },
  { what: 'a public ACL', more: { ACL: 'public-read' as const }, name: 'AccessControlListNotSupported' },
  { what: 'If-None-Match with a tag', more: { IfNoneMatch: '"abc"' }, name: 'NotImplemented' },
  { what: 'website redirects', more: { WebsiteRedirectLocation: '/x' }, name: 'NotImplemented' },
])('malformed: refuses $what, and stores nothing', async ({ what, more, name }) => {
  // An admin may also set ACLs: what refuses is the operation.
  const Key = `refused/${what}`
  expect(await errorOf(s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x', ...more })))).toMatchObject(
    { name },
  )
  expect(await errorOf(s3.root.send(new HeadObjectCommand({ Bucket: bucket, Key })))).toMatchObject({
    name: 'NotFound',
  })
})

test.each([
  [{ IfMatch: '*' }, 'If-Match', "We don't accept the provided value of If-Match header for this API"],
  [{ IfNoneMatch: '"e"' }, 'If-None-Match', "We don't accept the provided value of If-None-Match header for this API"],
  [
    { IfMatch: '"e"', IfNoneMatch: '*' },
    'If-Match,If-None-Match',
    'Multiple conditional request headers present in the request',
  ],
])('malformed: the conditions %j are none that S3 has for uploads', async (conditions, Header, additionalMessage) => {
  expect(await errorOf(put('conditions', conditions))).toMatchObject({
    name: 'NotImplemented',
    message: 'A header you provided implies functionality that is not implemented',
    Header,
    additionalMessage,
    $metadata: { httpStatusCode: 501 },
  })
})

test('malformed: an ACL that S3 does not have is named, one that it has is switched off, whichever way it is given', async () => {
  const Key = 'acl'
  const store = (more: Partial<PutObjectCommandInput>) =>
    s3.root.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x', ...more }))
  expect(await errorOf(store({ ACL: 'fake-acl' as never }))).toMatchObject({
    name: 'InvalidArgument',
    ArgumentName: 'x-amz-acl',
    ArgumentValue: 'fake-acl',
  })
  const off = { name: 'AccessControlListNotSupported', message: 'The bucket does not allow ACLs' }
  for (const more of [{ ACL: 'public-read' }, { ACL: 'private' }, { GrantRead: 'id="1"' }] as const)
    expect(await errorOf(store(more))).toMatchObject(off)
  await store({ ACL: 'bucket-owner-full-control' })
  const owner = (await s3.root.send(new ListBucketsCommand({}))).Owner?.ID ?? ''
  await store({ GrantFullControl: `id="${owner}"` })
})
