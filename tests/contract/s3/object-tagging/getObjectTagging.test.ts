import { GetObjectTaggingCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const read = (Key: string, client = s3.root, more = {}) =>
  client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key, ...more }))

test('allowed: an object without tags has none', async () => {
  await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'plain', Body: 'x' }))
  expect((await read('plain')).TagSet).toEqual([])
})

test('denied: to a role without s3:GetObjectTagging', async () => {
  expect(await errorOf(read('shared/readme.txt', s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:GetObjectTagging', `arn:aws:s3:::${bucket}/shared/readme.txt`),
  )
})

test('malformed: what is not there has no tags, and no version is called so', async () => {
  expect(await errorOf(read('none'))).toMatchObject({ name: 'NoSuchKey' })
  expect(await errorOf(read('shared/readme.txt', s3.root, { VersionId: 'none' }))).toMatchObject({
    name: 'InvalidArgument',
  })
})
