import { CreateBucketCommand, ListObjectsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
const own = 'listed-as-before'
const keys = ['a', 'b/1', 'b/2', 'b0', 'c d', 'e/1', 'f']
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new CreateBucketCommand({ Bucket: own }))
  for (const Key of keys) await s3.root.send(new PutObjectCommand({ Bucket: own, Key, Body: Key }))
})
afterAll(() => s3.close())

const list = (more = {}, client = s3.root) => client.send(new ListObjectsCommand({ Bucket: own, ...more }))

test('allowed: lists keys with their owner, and says no next marker where the last key is one', async () => {
  const all = await list()
  expect(all.Contents?.map(({ Key }) => Key)).toEqual(keys)
  expect(all.Contents?.[0]?.Owner?.ID).toMatch(/^[0-9a-f]{64}$/)
  expect(all).toMatchObject({ Name: own, Marker: '', MaxKeys: 1000, IsTruncated: false })
  const first = await list({ MaxKeys: 2 })
  expect([first.IsTruncated, first.NextMarker]).toEqual([true, undefined])
})

test.each([1, 2, 3])('pages of %i with a delimiter hold all of it once', async (MaxKeys) => {
  const found: (string | undefined)[] = []
  let Marker: string | undefined
  for (let page = 0; page < 10; page++) {
    const answer = await list({ Delimiter: '/', MaxKeys, Marker })
    found.push(
      ...[
        ...(answer.Contents ?? []).map(({ Key }) => Key),
        ...(answer.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      ],
    )
    if (!answer.IsTruncated) break
    Marker = answer.NextMarker
  }
  expect(found.sort()).toEqual(['a', 'b/', 'b0', 'c d', 'e/', 'f'])
})

test('a marker need not be a key, and is encoded with them', async () => {
  const { Contents, Marker } = await list({ Marker: 'c c', EncodingType: 'url' })
  expect([Contents?.map(({ Key }) => Key), Marker]).toEqual([['c+d', 'e/1', 'f'], 'c+c'])
})

test('denied: needs s3:ListBucket, and sees the prefix', async () => {
  expect(await errorOf(list({ Bucket: bucket, Prefix: 'private/' }, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:ListBucket', `arn:aws:s3:::${bucket}`),
  )
  expect(await list({ Bucket: bucket, Prefix: 'public/' }, s3.mika)).toMatchObject({ Prefix: 'public/' })
})

test('malformed: numbers and encodings that there are not', async () => {
  expect(await errorOf(list({ MaxKeys: -1 }))).toMatchObject({ name: 'InvalidArgument' })
  expect(await errorOf(list({ EncodingType: 'none' }))).toMatchObject({ name: 'InvalidArgument' })
  expect(await errorOf(list({ Bucket: 'not-there' }))).toMatchObject({ name: 'NoSuchBucket' })
})
