import { GetBucketVersioningCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { bucket, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const versioning = (Bucket: string, client = s3.root) => client.send(new GetBucketVersioningCommand({ Bucket }))

test('allowed: a bucket that never kept versions has no status', async () => {
  const { Status, MFADelete } = await versioning(bucket)
  expect([Status, MFADelete]).toEqual([undefined, undefined])
})

test('denied: to a role without s3:GetBucketVersioning', async () => {
  await expect(versioning(bucket, s3.mika)).rejects.toMatchObject(
    s3.refusal('authenticated', 's3:GetBucketVersioning', `arn:aws:s3:::${bucket}`),
  )
})

test('malformed: a name that is none finds no bucket', async () => {
  expect(await errorOf(versioning('No Bucket'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
})
