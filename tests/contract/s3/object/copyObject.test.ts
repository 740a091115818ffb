import {
  CopyObjectCommand,
  type CopyObjectCommandInput,
  CreateBucketCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decisionsOf } from '../../decisionsOf.ts'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
const own = 'copies'
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new CreateBucketCommand({ Bucket: own }))
})
afterAll(() => s3.close())

const put = (Key: string, Body: string, more = {}) =>
  s3.root.send(new PutObjectCommand({ Bucket: own, Key, Body, ...more }))
const copy = (from: string, Key: string, more: Partial<CopyObjectCommandInput> = {}, client = s3.root) =>
  client.send(new CopyObjectCommand({ Bucket: own, Key, CopySource: `${own}/${from}`, ...more }))
const head = (Key: string, Bucket = own) =>
  s3.root.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
const textOf = async (Key: string, Bucket = own) =>
  (await s3.root.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString()
const tagsOf = async (Key: string) => (await s3.root.send(new GetObjectTaggingCommand({ Bucket: own, Key }))).TagSet

const described = {
  ContentType: 'text/markdown',
  CacheControl: 'no-store',
  Metadata: { by: 'Ada' },
  Tagging: 'state=draft',
} as const

test('allowed: the copy has the bytes, the metadata and the tags of its source', async () => {
  const { ETag } = await put('from', 'text', { ...described, ChecksumAlgorithm: 'SHA256' })
  const { CopyObjectResult } = await copy('from', 'to')
  expect(CopyObjectResult).toMatchObject({ ETag, ChecksumSHA256: expect.any(String) as string })
  expect(CopyObjectResult?.LastModified).toBeInstanceOf(Date)
  expect(await textOf('to')).toBe('text')
  expect(await head('to')).toMatchObject({
    ContentType: 'text/markdown',
    CacheControl: 'no-store',
    Metadata: { by: 'Ada' },
    ChecksumSHA256: CopyObjectResult?.ChecksumSHA256,
  })
  expect(await tagsOf('to')).toEqual([{ Key: 'state', Value: 'draft' }])
})

test('directives put what the caller says in their place', async () => {
  await put('replaced', 'text', described)
  await copy('replaced', 'replaced', {
    MetadataDirective: 'REPLACE',
    TaggingDirective: 'REPLACE',
    ContentType: 'text/plain',
    Metadata: { by: 'Otto' },
    Tagging: 'state=final',
  })
  const { ContentType, CacheControl, Metadata } = await head('replaced')
  expect([ContentType, CacheControl, Metadata]).toEqual(['text/plain', undefined, { by: 'Otto' }])
  expect(await tagsOf('replaced')).toEqual([{ Key: 'state', Value: 'final' }])
})

test('S3-049: names that need encoding are found', async () => {
  const key = 'a +b%2B/ä?versionId=1&<>'
  await put(key, 'odd')
  await copy(encodeURIComponent(key), 'odd')
  expect(await textOf('odd')).toBe('odd')
})

test('an algorithm of the checksum may be asked for', async () => {
  await put('digits', '123456789', { ChecksumAlgorithm: 'SHA1' })
  expect((await copy('digits', 'crc', { ChecksumAlgorithm: 'CRC32' })).CopyObjectResult?.ChecksumCRC32).toBe('y/Q5Jg==')
  expect(await head('crc')).toMatchObject({ ChecksumCRC32: 'y/Q5Jg==', ChecksumType: 'FULL_OBJECT' })
})

test('S3-125: an old version is restored by copying it over its key', async () => {
  const Bucket = 'copies-of-versions'
  await s3.root.send(new CreateBucketCommand({ Bucket }))
  await s3.root.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  const { VersionId: first } = await put('a', 'first', { Bucket })
  await put('a', 'second', { Bucket })
  const copied = await copy('', 'a', { Bucket, CopySource: `${Bucket}/a?versionId=${first}` })
  expect(copied).toMatchObject({ CopySourceVersionId: first, VersionId: expect.stringMatching(/^.{32}$/) as string })
  expect(await textOf('a', Bucket)).toBe('first')
})

test('large bytes go on their way without being held, and come out as they went in', async () => {
  const large = Buffer.alloc(3_000_000, 'large ')
  await s3.root.send(new PutObjectCommand({ Bucket: own, Key: 'large', Body: large }))
  await copy('large', 'large copy')
  expect((await head('large copy')).ETag).toBe((await head('large')).ETag)
})

test('S3-103: a copy onto itself has to change something', async () => {
  await put('self', 'text')
  expect(await errorOf(copy('self', 'self'))).toMatchObject({ name: 'InvalidRequest' })
  await copy('self', 'self', { StorageClass: 'STANDARD_IA' })
  expect(await head('self')).toMatchObject({ StorageClass: 'STANDARD_IA' })
})

test('conditions are asked of the source, and of what stands at the target', async () => {
  const { ETag } = await put('source', 'text')
  await put('target', 'other')
  for (const more of [
    { CopySourceIfMatch: '"other"' },
    { CopySourceIfNoneMatch: ETag },
    { IfNoneMatch: '*' },
    { IfMatch: ETag },
  ]) {
    expect(await errorOf(copy('source', 'target', more))).toMatchObject({ name: 'PreconditionFailed' })
  }
  expect(await textOf('target')).toBe('other')
})

test('denied: the source has to be readable and the target writable', async () => {
  const to = s3.own('mika', 'copy.txt')
  const into = { Bucket: bucket, CopySource: `${bucket}/shared/readme.txt` }
  const answer = await copy('', to, into, s3.mika)
  expect((await decisionsOf(s3, answer.$metadata)).asked).toEqual([
    ['s3:GetObject', `arn:aws:s3:::${bucket}/shared/readme.txt`],
    ['s3:PutObject', `arn:aws:s3:::${bucket}/${to}`],
  ])
  expect(await errorOf(copy('', 'shared/copy.txt', into, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:PutObject', `arn:aws:s3:::${bucket}/shared/copy.txt`),
  )
  await put('hidden', 'text')
  expect(await errorOf(copy('hidden', to, { Bucket: bucket }, s3.mika))).toMatchObject({ name: 'AccessDenied' })
})

test('denied: tags that come along have to be readable and settable', async () => {
  const from = 'shared/tagged.txt'
  await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: from, Body: 'x', Tagging: 'a=b' }))
  const into = { Bucket: bucket, CopySource: `${bucket}/${from}` }
  const to = s3.own('mika', 'tagged.txt')
  expect(await errorOf(copy('', to, into, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:GetObjectTagging', `arn:aws:s3:::${bucket}/${from}`),
  )
  expect(await errorOf(copy('', to, { ...into, TaggingDirective: 'REPLACE' }, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:PutObjectTagging', `arn:aws:s3:::${bucket}/${to}`),
  )
})

test('malformed: a source that is none, and directives that there are not', async () => {
  await put('there', 'text')
  const cases: [Partial<CopyObjectCommandInput>, string][] = [
    [{ CopySource: own }, 'InvalidArgument'],
    [{ CopySource: `${own}/none` }, 'NoSuchKey'],
    [{ CopySource: 'not-there/key' }, 'NoSuchBucket'],
    [{ CopySource: `${own}/there?versionId=1` }, 'InvalidArgument'],
    [{ MetadataDirective: 'KEEP' as 'COPY' }, 'InvalidArgument'],
    [{ TaggingDirective: 'KEEP' as 'COPY' }, 'InvalidArgument'],
  ]
  for (const [more, name] of cases) expect(await errorOf(copy('there', 'to', more))).toMatchObject({ name })
})
