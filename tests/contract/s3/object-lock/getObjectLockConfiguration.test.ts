import { GetObjectLockConfigurationCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { locked, makeLocked } from './lockedBucket.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await makeLocked(s3)
})
afterAll(() => s3.close())

const read = (Bucket: string, client = s3.root) => client.send(new GetObjectLockConfigurationCommand({ Bucket }))

test('allowed: a bucket that locks objects says so', async () => {
  expect((await read(locked)).ObjectLockConfiguration).toEqual({ ObjectLockEnabled: 'Enabled' })
})

test('denied: to a role without s3:GetBucketObjectLockConfiguration', async () => {
  expect(await errorOf(read(bucket, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:GetBucketObjectLockConfiguration', `arn:aws:s3:::${bucket}`),
  )
})

test('malformed: a bucket that does not has no configuration, and a name that is none no bucket', async () => {
  expect(await errorOf(read(bucket))).toMatchObject({
    name: 'ObjectLockConfigurationNotFoundError',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(read('No Bucket'))).toMatchObject({ name: 'NoSuchBucket' })
})
