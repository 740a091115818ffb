import { DeleteObjectTaggingCommand, GetObjectTaggingCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'tagged', Body: 'x', Tagging: 'a=b' }))
})
afterAll(() => s3.close())

const remove = (Key: string, client = s3.root, more = {}) =>
  client.send(new DeleteObjectTaggingCommand({ Bucket: bucket, Key, ...more }))
const tagsOf = async (Key: string) => (await s3.root.send(new GetObjectTaggingCommand({ Bucket: bucket, Key }))).TagSet

test('denied: to a role without s3:DeleteObjectTagging', async () => {
  expect(await errorOf(remove('tagged', s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:DeleteObjectTagging', `arn:aws:s3:::${bucket}/tagged`),
  )
  expect(await tagsOf('tagged')).toEqual([{ Key: 'a', Value: 'b' }])
})

test('allowed: takes all tags away, and answers the same when there are none', async () => {
  for (let turn = 0; turn < 2; turn++) {
    expect(await remove('tagged')).toMatchObject({ $metadata: { httpStatusCode: 204 } })
    expect(await tagsOf('tagged')).toEqual([])
  }
})

test('malformed: what is not there, and what is no version', async () => {
  expect(await errorOf(remove('none'))).toMatchObject({ name: 'NoSuchKey' })
  expect(await errorOf(remove('tagged', s3.root, { VersionId: '?' }))).toMatchObject({ name: 'InvalidArgument' })
})
