import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const put = (client: S3Client, Key: string) => client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }))
const remove = (client: S3Client, Key: string, more = {}) =>
  client.send(new DeleteObjectCommand({ Bucket: bucket, Key, ...more }))
const isThere = (Key: string) =>
  s3.root.send(new HeadObjectCommand({ Bucket: bucket, Key })).then(
    () => true,
    () => false,
  )

test('allowed: deletes in the own folder, and answers the same when nothing is left to delete', async () => {
  const key = s3.own('mika', 'a.txt')
  await put(s3.mika, key)
  expect(await remove(s3.mika, key)).toMatchObject({ $metadata: { httpStatusCode: 204 } })
  expect(await isThere(key)).toBe(false)
  expect(await remove(s3.mika, key)).toMatchObject({ $metadata: { httpStatusCode: 204 } })
})

test('denied: readers add to their folder and delete nothing', async () => {
  const key = s3.own('rosa', 'kept.txt')
  await put(s3.rosa, key)
  expect(await errorOf(remove(s3.rosa, key))).toMatchObject(
    s3.refusal('readers', 's3:DeleteObject', `arn:aws:s3:::${bucket}/${key}`),
  )
  expect(await isThere(key)).toBe(true)
})

test('a refusal does not tell whether the key is there', async () => {
  for (const key of ['shared/readme.txt', 'shared/none']) {
    expect(await errorOf(remove(s3.mika, key))).toMatchObject(
      s3.refusal('authenticated', 's3:DeleteObject', `arn:aws:s3:::${bucket}/${key}`),
    )
  }
})

test('If-Match deletes only what was read', async () => {
  const key = s3.own('mika', 'matched.txt')
  const { ETag } = await put(s3.mika, key)
  expect(await errorOf(remove(s3.mika, key, { IfMatch: '"other"' }))).toMatchObject({ name: 'PreconditionFailed' })
  await remove(s3.mika, key, { IfMatch: ETag })
  expect(await isThere(key)).toBe(false)
})

test('malformed: refuses what is malformed or not emulated', async () => {
  expect(await errorOf(remove(s3.mika, 'x'.repeat(1025)))).toMatchObject({ name: 'KeyTooLongError' })
  expect(await errorOf(remove(s3.admin, 'shared/readme.txt', { MFA: 'serial 123456' }))).toMatchObject({
    name: 'NotImplemented',
  })
  expect(await isThere('shared/readme.txt')).toBe(true)
})

test('a bucket that is not there is 404', async () => {
  expect(await errorOf(remove(s3.mika, 'x', { Bucket: 'not-there' }))).toMatchObject({ name: 'NoSuchBucket' })
})
