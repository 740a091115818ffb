import { ListObjectsV2Command, type ListObjectsV2CommandInput, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  for (const Key of ['list/a', 'list/a/1', 'list/a/2', 'list/b//1', 'list/c', 'list/\u{1f469}', 'list/\uffee']) {
    await s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key, Body: Key }))
  }
})
afterAll(() => s3.close())

const list = (more: Partial<ListObjectsV2CommandInput> = {}, client = s3.mika) =>
  client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'shared/', Delimiter: '/', ...more }))
const ofAdmin = (more: Partial<ListObjectsV2CommandInput>) => list({ Prefix: 'list/', ...more }, s3.admin)
const keys = async (more: Partial<ListObjectsV2CommandInput>) => (await ofAdmin(more)).Contents?.map(({ Key }) => Key)

test('allowed: lists a shared folder: objects and folders', async () => {
  const page = await list()
  expect(page).toMatchObject({
    Name: bucket,
    Prefix: 'shared/',
    Delimiter: '/',
    MaxKeys: 1000,
    IsTruncated: false,
    KeyCount: 6,
  })
  expect(page.Contents?.map(({ Key }) => Key)).toEqual([
    'shared/budget.csv',
    'shared/floor-plan.svg',
    'shared/readme.txt',
  ])
  expect(page.CommonPrefixes).toEqual([
    { Prefix: 'shared/2025-harbour/' },
    { Prefix: 'shared/2026-fjord/' },
    { Prefix: 'shared/odd-names/' },
  ])
  expect(page.Contents?.[0]).toMatchObject({
    Size: expect.any(Number),
    ETag: expect.stringMatching(/^"/),
    LastModified: expect.any(Date),
    StorageClass: 'STANDARD',
    ChecksumType: 'FULL_OBJECT',
  })
})

test('C12: who may list a folder may not list the bucket', async () => {
  const refusal = s3.refusal('authenticated', 's3:ListBucket', `arn:aws:s3:::${bucket}`)
  expect(await errorOf(list({ Prefix: '' }))).toMatchObject(refusal)
  expect(await errorOf(list({ Prefix: undefined }))).toMatchObject(refusal)
  expect(await errorOf(list({ Prefix: 'private/' }))).toMatchObject(refusal)
  expect((await list({ Prefix: s3.own('mika', '') })).KeyCount).toBe(0)
})

test('denied: a guest is refused shared/', async () => {
  expect(await errorOf(list({}, s3.guest))).toMatchObject(
    s3.refusal('guest', 's3:ListBucket', `arn:aws:s3:::${bucket}`),
  )
  expect((await list({ Prefix: 'public/' }, s3.guest)).KeyCount).toBe(1)
})

test('keys come in the order of their UTF-8 bytes', async () => {
  expect(await keys({ Delimiter: undefined })).toEqual([
    'list/a',
    'list/a/1',
    'list/a/2',
    'list/b//1',
    'list/c',
    'list/\uffee',
    'list/\u{1f469}',
  ])
})

test('S3-027, S3-041: an object and a folder of one name are both there, and an empty folder name is one', async () => {
  const page = await ofAdmin({})
  expect(page.Contents?.map(({ Key }) => Key)).toEqual(['list/a', 'list/c', 'list/\uffee', 'list/\u{1f469}'])
  expect(page.CommonPrefixes).toEqual([{ Prefix: 'list/a/' }, { Prefix: 'list/b/' }])
  expect((await ofAdmin({ Prefix: 'list/b/' })).CommonPrefixes).toEqual([{ Prefix: 'list/b//' }])
})

test.each([1, 2, 3, 1000])('S3-021: pages of %i hold everything once', async (MaxKeys) => {
  const seen: (string | undefined)[] = []
  let ContinuationToken: string | undefined
  do {
    const page = await ofAdmin({ MaxKeys, ContinuationToken })
    expect(page.KeyCount).toBeLessThanOrEqual(MaxKeys)
    expect(page.ContinuationToken).toBe(ContinuationToken)
    seen.push(
      ...(page.Contents ?? []).map(({ Key }) => Key),
      ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
    )
    ContinuationToken = page.NextContinuationToken
    expect(page.IsTruncated).toBe(ContinuationToken !== undefined)
  } while (ContinuationToken !== undefined)
  expect(seen.toSorted()).toEqual(
    ['list/a', 'list/a/', 'list/b/', 'list/c', 'list/\uffee', 'list/\u{1f469}'].toSorted(),
  )
})

test('S3-025: StartAfter begins behind a key; folders that do not come after it are left out', async () => {
  const page = await ofAdmin({ StartAfter: 'list/a/1' })
  expect(page.StartAfter).toBe('list/a/1')
  expect(page.CommonPrefixes).toEqual([{ Prefix: 'list/b/' }])
  expect(page.Contents?.[0]?.Key).toBe('list/c')
})

test('S3-020: names are encoded when asked, once', async () => {
  const page = await list({ Prefix: 'shared/odd-names/p', EncodingType: 'url' })
  expect(page.EncodingType).toBe('url')
  expect(page.Contents?.map(({ Key }) => Key)).toEqual([
    'shared/odd-names/percent%252Fis-no-slash.txt',
    'shared/odd-names/plus%2Band+space.txt',
  ])
})

test('names the owner when asked', async () => {
  expect((await list()).Contents?.[0]?.Owner).toBeUndefined()
  expect((await list({ FetchOwner: true })).Contents?.[0]?.Owner?.ID).toMatch(/^[0-9a-f]{64}$/)
})

test('MaxKeys 0 is an answer, above 1,000 means 1,000', async () => {
  expect(await list({ MaxKeys: 0 })).toMatchObject({ KeyCount: 0, IsTruncated: false, MaxKeys: 0 })
  expect(await list({ MaxKeys: 5000 })).toMatchObject({ MaxKeys: 1000 })
})

test.each([
  { what: 'a negative number of keys', more: { MaxKeys: -1 } },
  { what: 'another encoding', more: { EncodingType: 'base64' as never } },
  { what: 'a token that nobody gave', more: { ContinuationToken: 'made-up' } },
  { what: 'an empty token', more: { ContinuationToken: '' } },
])('malformed: refuses $what', async ({ more }) => {
  expect(await errorOf(list(more))).toMatchObject({ name: 'InvalidArgument', $metadata: { httpStatusCode: 400 } })
})

test('a bucket that is not there is 404', async () => {
  expect(await errorOf(list({ Bucket: 'not-there' }))).toMatchObject({ name: 'NoSuchBucket' })
})

test('a page that goes on by its token does not repeat where the listing was to begin', async () => {
  const StartAfter = 'a'
  const first = await s3.admin.send(new ListObjectsV2Command({ Bucket: bucket, StartAfter, MaxKeys: 1 }))
  expect(first.StartAfter).toBe(StartAfter)
  const ContinuationToken = first.NextContinuationToken
  const next = await s3.admin.send(new ListObjectsV2Command({ Bucket: bucket, StartAfter, ContinuationToken }))
  expect(next.ContinuationToken).toBe(ContinuationToken)
  expect(next.StartAfter).toBeUndefined()
})
