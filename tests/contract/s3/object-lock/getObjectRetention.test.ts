import { GetObjectRetentionCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { inTheFuture, locked, makeLocked, put } from './lockedBucket.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await makeLocked(s3)
})
afterAll(() => s3.close())

const read = (Key: string, { client = s3.root, ...more } = {}) =>
  client.send(new GetObjectRetentionCommand({ Bucket: locked, Key, ...more }))

test('allowed: says how and until when', async () => {
  await put(s3, 'a', { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: inTheFuture })
  expect((await read('a')).Retention).toEqual({ Mode: 'GOVERNANCE', RetainUntilDate: inTheFuture })
})

test('denied: to a role without s3:GetObjectRetention', async () => {
  const call = s3.mika.send(new GetObjectRetentionCommand({ Bucket: bucket, Key: 'shared/readme.txt' }))
  expect(await errorOf(call)).toMatchObject(
    s3.refusal('authenticated', 's3:GetObjectRetention', `arn:aws:s3:::${bucket}/shared/readme.txt`),
  )
})

test('malformed: an object that has none, and one that is not there', async () => {
  await put(s3, 'plain')
  expect(await errorOf(read('plain'))).toMatchObject({ name: 'NoSuchObjectLockConfiguration' })
  expect(await errorOf(read('none'))).toMatchObject({ name: 'NoSuchKey' })
})
