import { GetObjectLegalHoldCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { locked, makeLocked, put } from './lockedBucket.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await makeLocked(s3)
})
afterAll(() => s3.close())

const read = (Key: string, more = {}) => s3.root.send(new GetObjectLegalHoldCommand({ Bucket: locked, Key, ...more }))

test('allowed: says whether it stands', async () => {
  await put(s3, 'a', { ObjectLockLegalHoldStatus: 'ON' })
  expect((await read('a')).LegalHold).toEqual({ Status: 'ON' })
  await put(s3, 'a', { ObjectLockLegalHoldStatus: 'OFF' })
  expect((await read('a')).LegalHold).toEqual({ Status: 'OFF' })
})

test('denied: to a role without s3:GetObjectLegalHold', async () => {
  const call = s3.mika.send(new GetObjectLegalHoldCommand({ Bucket: bucket, Key: 'shared/readme.txt' }))
  expect(await errorOf(call)).toMatchObject(
    s3.refusal('authenticated', 's3:GetObjectLegalHold', `arn:aws:s3:::${bucket}/shared/readme.txt`),
  )
})

test('malformed: an object that never had one, and a bucket that locks nothing', async () => {
  await put(s3, 'plain')
  expect(await errorOf(read('plain'))).toMatchObject({ name: 'NoSuchObjectLockConfiguration' })
  expect(await errorOf(read('shared/readme.txt', { Bucket: bucket }))).toMatchObject({ name: 'InvalidRequest' })
})
