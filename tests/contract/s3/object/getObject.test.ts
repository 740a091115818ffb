import { GetObjectCommand, type GetObjectCommandInput } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const key = 'shared/budget.csv'
const get = (more: Partial<GetObjectCommandInput> = {}, client = s3.mika) =>
  client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...more }))
const text = async (more: Partial<GetObjectCommandInput> = {}) => (await get(more)).Body?.transformToString()

test('allowed: reads a shared object with its description', async () => {
  const answer = await get()
  const body = await answer.Body?.transformToString()
  expect(body).toMatch(/^item,year,eur\n/)
  expect(answer).toMatchObject({
    $metadata: { httpStatusCode: 200 },
    AcceptRanges: 'bytes',
    ContentType: 'text/csv; charset=utf-8',
    ContentLength: body?.length,
    ETag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    LastModified: expect.any(Date),
    ServerSideEncryption: 'AES256',
    ChecksumCRC64NVME: expect.any(String),
  })
})

test('denied: a guest reads public/ and is refused shared/', async () => {
  expect((await get({ Key: 'public/welcome.txt' }, s3.guest)).ContentLength).toBeGreaterThan(0)
  expect(await errorOf(get({}, s3.guest))).toMatchObject(
    s3.refusal('guest', 's3:GetObject', `arn:aws:s3:::${bucket}/${key}`),
  )
})

test('a missing key is 404 for those who may list the bucket, and a refusal to list for others', async () => {
  expect(await errorOf(get({ Key: 'shared/none' }, s3.admin))).toMatchObject({
    name: 'NoSuchKey',
    Key: 'shared/none',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(get({ Key: 'shared/none' }))).toMatchObject(
    s3.refusal('authenticated', 's3:ListBucket', `arn:aws:s3:::${bucket}`),
  )
})

test('a bucket that is not there is 404 for every signed caller', async () => {
  expect(await errorOf(get({ Bucket: 'not-there' }, s3.guest))).toMatchObject({
    name: 'NoSuchBucket',
    $metadata: { httpStatusCode: 404 },
  })
})

test.each([
  { Range: 'bytes=0-3', body: 'item', ContentRange: /^bytes 0-3\/\d+$/ },
  { Range: 'bytes=5-8', body: 'year', ContentRange: /^bytes 5-8\/\d+$/ },
  { Range: 'bytes=-4', body: '.20\n', ContentRange: /^bytes \d+-\d+\/\d+$/ },
])('answers the range $Range with 206', async ({ Range, body, ContentRange }) => {
  const answer = await get({ Range })
  expect(answer).toMatchObject({
    $metadata: { httpStatusCode: 206 },
    ContentLength: 4,
    ContentRange: expect.stringMatching(ContentRange),
  })
  expect(await answer.Body?.transformToString()).toBe(body)
})

test('a range from the middle to the end', async () => {
  expect(await text({ Range: 'bytes=10-' })).toMatch(/^eur\nboat/)
})

test('malformed: a range beyond the end is 416 and says how long the object is', async () => {
  expect(await errorOf(get({ Range: 'bytes=9999-' }))).toMatchObject({
    name: 'InvalidRange',
    RangeRequested: 'bytes=9999-',
    ActualObjectSize: expect.stringMatching(/^\d+$/),
    $metadata: { httpStatusCode: 416 },
  })
})

test('several ranges in one header are ignored', async () => {
  const answer = await get({ Range: 'bytes=0-1,3-4' })
  expect(answer.$metadata.httpStatusCode).toBe(200)
})

test('conditions: 304 for what the caller has, 412 for what has changed', async () => {
  const { ETag, LastModified } = await get()
  expect(await errorOf(get({ IfNoneMatch: ETag }))).toMatchObject({ $metadata: { httpStatusCode: 304 } })
  expect(await errorOf(get({ IfModifiedSince: LastModified }))).toMatchObject({ $metadata: { httpStatusCode: 304 } })
  expect(await errorOf(get({ IfMatch: '"other"' }))).toMatchObject({
    name: 'PreconditionFailed',
    $metadata: { httpStatusCode: 412 },
  })
  expect(await errorOf(get({ IfUnmodifiedSince: new Date(0) }))).toMatchObject({ name: 'PreconditionFailed' })
  expect((await get({ IfMatch: ETag, IfModifiedSince: new Date(0) })).$metadata.httpStatusCode).toBe(200)
})

test('a 304 names the entity tag and has no body', async () => {
  const { ETag } = await get()
  const error = await errorOf(get({ IfNoneMatch: ETag }))
  expect(error).toMatchObject({
    $response: { statusCode: 304, headers: { etag: ETag, 'last-modified': expect.any(String) } },
  })
})

test('answers with the headers that the caller asks for', async () => {
  const answer = await get({
    ResponseContentType: 'text/plain',
    ResponseContentDisposition: 'attachment; filename="b.csv"',
    ResponseCacheControl: 'no-store',
    ResponseContentLanguage: 'en',
    ResponseExpires: new Date(Date.UTC(2030, 0, 1)),
  })
  expect(answer).toMatchObject({
    ContentType: 'text/plain',
    ContentDisposition: 'attachment; filename="b.csv"',
    CacheControl: 'no-store',
    ContentLanguage: 'en',
    ExpiresString: 'Tue, 01 Jan 2030 00:00:00 GMT',
  })
})

test('an object in one piece has one part', async () => {
  expect(await get({ PartNumber: 1 })).toMatchObject({
    $metadata: { httpStatusCode: 206 },
    ContentRange: expect.stringMatching(/^bytes 0-/),
  })
  expect(await errorOf(get({ PartNumber: 2 }))).toMatchObject({
    name: 'InvalidPartNumber',
    $metadata: { httpStatusCode: 416 },
  })
})

test('a bucket without versions knows the version "null" and no other', async () => {
  expect((await get({ VersionId: 'null' }, s3.admin)).ContentLength).toBeGreaterThan(0)
  expect(await errorOf(get({ VersionId: 'L4kqtJlcpXroDTDmpUMLUo' }, s3.admin))).toMatchObject({
    name: 'InvalidArgument',
  })
})

test('refuses what is not emulated by its name, and never answers as if it were', async () => {
  const call = get({ SSECustomerAlgorithm: 'AES256', SSECustomerKey: 'k'.repeat(32) })
  expect(await errorOf(call)).toMatchObject({ name: 'NotImplemented', $metadata: { httpStatusCode: 501 } })
})

test('refuses a bucket that belongs to another account than the caller expects', async () => {
  expect(await errorOf(get({ ExpectedBucketOwner: '210987654321' }))).toMatchObject({
    name: 'AccessDenied',
    message: 'Access Denied',
  })
  expect((await get({ ExpectedBucketOwner: '123456789012' })).ContentLength).toBeGreaterThan(0)
})
