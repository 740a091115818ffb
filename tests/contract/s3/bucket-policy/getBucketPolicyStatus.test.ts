import { GetBucketPolicyStatusCommand, PutBucketPolicyCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOf } from '../../accountOf.ts'
import { errorOf } from '../../errorOf.ts'
import { unblock } from '../../unblock.ts'
import { bucket, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await unblock(s3.root, bucket)
})
afterAll(() => s3.close())

const statusOf = async (client: S3Client, Bucket = bucket) =>
  (await client.send(new GetBucketPolicyStatusCommand({ Bucket }))).PolicyStatus

test('allowed: tells whether the policy lets everyone in', async () => {
  const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` } as const
  for (const [Principal, IsPublic] of [['*', true] as const, [{ AWS: '123456789012' }, false] as const]) {
    const Policy = JSON.stringify(documentOf({ ...read, Principal }))
    await s3.root.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy }))
    expect(await statusOf(s3.admin)).toEqual({ IsPublic })
  }
})

test('denied: to those who may not', async () => {
  expect(await errorOf(statusOf(s3.mika))).toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('s3:GetBucketPolicyStatus'),
  })
})

test('malformed: a bucket without a policy has no status, and a missing one is not found', async () => {
  const other = await startS3()
  expect(await errorOf(statusOf(other.root))).toMatchObject({ name: 'NoSuchBucketPolicy', status: 404 })
  await other.close()
  expect(await errorOf(statusOf(s3.root, 'missing'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
})
