import {
  CreateBucketCommand,
  DeleteObjectsCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ObjectIdentifier,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decisionsOf } from '../../decisionsOf.ts'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const put = (Key: string, Bucket = bucket) => s3.root.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
const remove = (Objects: ObjectIdentifier[], { client = s3.root, Bucket = bucket, Quiet = false } = {}) =>
  client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet } }))
const isThere = (Key: string) =>
  s3.root.send(new HeadObjectCommand({ Bucket: bucket, Key })).then(
    () => true,
    () => false,
  )

test('allowed: deletes each of them, and what is not there as well', async () => {
  for (const key of ['many/1', 'many/ä &<>+%']) await put(key)
  const keys = ['many/1', 'many/ä &<>+%', 'many/none']
  const { Deleted, Errors } = await remove(keys.map((Key) => ({ Key })))
  expect(Deleted).toEqual(keys.map((Key) => ({ Key })))
  expect(Errors).toBeUndefined()
  expect(await isThere('many/1')).toBe(false)
})

test('S3-042: keys that no URL can address are deleted by their names', async () => {
  expect((await remove([{ Key: 'a/../b' }, { Key: '.' }, { Key: '..' }])).Deleted).toHaveLength(3)
})

test('quiet: says only what went wrong', async () => {
  await put('quiet')
  expect((await remove([{ Key: 'quiet' }], { Quiet: true })).Deleted).toBeUndefined()
  expect(await isThere('quiet')).toBe(false)
})

test('denied: each key by itself, and the others go (S3-120)', async () => {
  const own = s3.own('mika', 'mine.txt')
  for (const key of [own, 'shared/theirs.txt']) await put(key)
  const answer = await remove([{ Key: own }, { Key: 'shared/theirs.txt' }], { client: s3.mika })
  expect(answer.Deleted).toEqual([{ Key: own }])
  expect(answer.Errors).toMatchObject([{ Key: 'shared/theirs.txt', Code: 'AccessDenied' }])
  expect(answer.Errors?.[0]?.Message).toContain('s3:DeleteObject on resource')
  expect([await isThere(own), await isThere('shared/theirs.txt')]).toEqual([false, true])
})

test('a key that is not what was read stays', async () => {
  const { ETag } = await put('etag')
  expect((await remove([{ Key: 'etag', ETag: '"other"' }])).Errors).toMatchObject([{ Code: 'PreconditionFailed' }])
  expect((await remove([{ Key: 'etag', ETag }])).Errors).toBeUndefined()
})

test('versions: a key gets a marker, a version goes for good, and both are told', async () => {
  const Bucket = 'many-versions'
  await s3.root.send(new CreateBucketCommand({ Bucket }))
  await s3.root.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  const { VersionId } = await put('a', Bucket)
  await put('b', Bucket)
  const { Deleted = [] } = await remove([{ Key: 'a', VersionId }, { Key: 'b' }], { Bucket })
  expect(Deleted[0]).toEqual({ Key: 'a', VersionId })
  expect(Deleted[1]).toMatchObject({ Key: 'b', DeleteMarker: true })
  const marker = Deleted[1]?.DeleteMarkerVersionId
  const again = await remove([{ Key: 'b', VersionId: marker }], { Bucket })
  expect(again.Deleted).toEqual([{ Key: 'b', VersionId: marker, DeleteMarker: true, DeleteMarkerVersionId: marker }])
  const left = await s3.root.send(new ListObjectVersionsCommand({ Bucket }))
  expect(left.Versions?.map(({ Key }) => Key)).toEqual(['b'])
})

test('each key is a question in the decision log', async () => {
  const answer = await remove([{ Key: 'public/1' }, { Key: s3.own('mika', '2') }], { client: s3.mika })
  const own = s3.own('mika', '2')
  expect((await decisionsOf(s3, answer.$metadata)).asked).toEqual([
    ['s3:DeleteObject', `arn:aws:s3:::${bucket}/public/1`],
    ['s3:DeleteObject', `arn:aws:s3:::${bucket}/${own}`],
  ])
})

test('malformed: no keys, or more than a thousand, delete nothing', async () => {
  await put('kept')
  const many = Array.from({ length: 1001 }, () => ({ Key: 'kept' }))
  for (const objects of [[], many]) expect(await errorOf(remove(objects))).toMatchObject({ name: 'MalformedXML' })
  expect(await isThere('kept')).toBe(true)
})

test('malformed: a key or a version that cannot be is said of that one', async () => {
  const { Errors } = await remove([{ Key: 'x'.repeat(1025) }, { Key: 'kept', VersionId: '1' }, { Key: '' }])
  expect(Errors?.map(({ Code }) => Code)).toEqual(['KeyTooLongError', 'InvalidArgument', 'UserKeyMustBeSpecified'])
})
