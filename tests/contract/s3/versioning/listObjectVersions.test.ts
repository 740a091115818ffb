import {
  CreateBucketCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
const own = 'all-that-was'
/** Of `a`, the latest first: a delete marker, two versions, and the one of before. */
let ofA: (string | undefined)[]
const put = async (Key: string) => (await s3.root.send(new PutObjectCommand({ Bucket: own, Key, Body: Key }))).VersionId

beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new CreateBucketCommand({ Bucket: own }))
  await put('a')
  await s3.root.send(new PutBucketVersioningCommand({ Bucket: own, VersioningConfiguration: { Status: 'Enabled' } }))
  const [second, third] = [await put('a'), await put('a')]
  const { VersionId } = await s3.root.send(new DeleteObjectCommand({ Bucket: own, Key: 'a' }))
  ofA = [VersionId, third, second, 'null']
  for (const key of ['b/1', 'b/1', 'b/2', 'c +&']) await put(key)
})
afterAll(() => s3.close())

type Asked = Partial<ListObjectVersionsCommandInput>
const list = (more: Asked = {}, client = s3.root) =>
  client.send(new ListObjectVersionsCommand({ Bucket: own, ...more }))

/** Every page of a listing, by the markers of the one before. */
async function pagesOf(more: Asked) {
  const pages = []
  let markers: Asked = {}
  for (;;) {
    const page = await list({ ...more, ...markers })
    pages.push(page)
    if (!page.IsTruncated) return pages
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
  }
}

test('allowed: lists versions and delete markers of every key, the latest first (S3-123)', async () => {
  const { Versions = [], DeleteMarkers = [], IsTruncated, Name, MaxKeys } = await list()
  expect([Name, MaxKeys, IsTruncated]).toEqual([own, 1000, false])
  expect(DeleteMarkers).toMatchObject([{ Key: 'a', VersionId: ofA[0], IsLatest: true }])
  expect(Versions.map(({ Key, IsLatest }) => [Key, IsLatest])).toEqual([
    ['a', false],
    ['a', false],
    ['a', false],
    ['b/1', true],
    ['b/1', false],
    ['b/2', true],
    ['c +&', true],
  ])
  expect(Versions.slice(0, 3).map(({ VersionId }) => VersionId)).toEqual(ofA.slice(1))
  expect(Versions[0]).toMatchObject({
    ETag: '"0cc175b9c0f1b6a831c399e269772661"',
    Size: 1,
    StorageClass: 'STANDARD',
    ChecksumType: 'FULL_OBJECT',
  })
  expect(Versions[0]?.Owner?.ID).toMatch(/^[0-9a-f]{64}$/)
})

test('allowed: a bucket that never kept versions lists each object as its version null', async () => {
  const { Versions = [], DeleteMarkers } = await list({ Bucket: bucket, Prefix: 'shared/readme' })
  expect(Versions).toMatchObject([{ Key: 'shared/readme.txt', VersionId: 'null', IsLatest: true }])
  expect(DeleteMarkers).toBeUndefined()
})

test.each([1, 2, 3])('pages of %i hold all of it once, in the middle of a key as well', async (MaxKeys) => {
  const pages = await pagesOf({ MaxKeys })
  const ids = pages.flatMap(({ Versions = [], DeleteMarkers = [] }) =>
    [...DeleteMarkers, ...Versions].map(({ VersionId }) => VersionId),
  )
  expect(ids).toHaveLength(8)
  expect(ids.slice(0, 4)).toEqual(ofA)
  expect(new Set(ids.slice(0, 7)).size).toBe(7)
  const current = pages.flatMap(({ Versions = [] }) => Versions.filter(({ IsLatest }) => IsLatest))
  expect(current.map(({ Key }) => Key)).toEqual(['b/1', 'b/2', 'c +&'])
})

test('groups by a delimiter, and goes on behind a group', async () => {
  const pages = await pagesOf({ Delimiter: '/', MaxKeys: 5 })
  expect(pages.map(({ NextKeyMarker, NextVersionIdMarker }) => [NextKeyMarker, NextVersionIdMarker])).toEqual([
    ['b/', undefined],
    [undefined, undefined],
  ])
  expect(pages.flatMap(({ CommonPrefixes = [] }) => CommonPrefixes)).toEqual([{ Prefix: 'b/' }])
  expect(pages[1]?.Versions?.map(({ Key }) => Key)).toEqual(['c +&'])
})

test('keys are encoded where that is asked for', async () => {
  const { Versions, EncodingType } = await list({ EncodingType: 'url', Prefix: 'c' })
  expect([Versions?.[0]?.Key, EncodingType]).toEqual(['c+%2B%26', 'url'])
})

test('denied: s3:ListBucketVersions is asked for, not s3:ListBucket', async () => {
  expect(await errorOf(list({ Bucket: bucket, Prefix: 'public/' }, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:ListBucketVersions', `arn:aws:s3:::${bucket}`),
  )
})

test('malformed: a version marker needs its key, and has to be one', async () => {
  expect(await errorOf(list({ VersionIdMarker: ofA[1] ?? '' }))).toMatchObject({
    name: 'InvalidArgument',
    message: 'A version-id marker cannot be specified without a key marker.',
  })
  expect(await errorOf(list({ KeyMarker: 'a', VersionIdMarker: 'none' }))).toMatchObject({
    name: 'InvalidArgument',
    message: 'Invalid version id specified',
  })
  expect(await errorOf(list({ MaxKeys: -1 }))).toMatchObject({ name: 'InvalidArgument' })
})
