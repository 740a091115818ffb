import {
  DeleteBucketPolicyCommand,
  GetBucketPolicyCommand,
  PutBucketPolicyCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOf } from '../../accountOf.ts'
import { rawRequest } from '../../core/rawRequest.ts'
import { errorOf } from '../../errorOf.ts'
import { unblock } from '../../unblock.ts'
import { bucket, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await unblock(s3.root, bucket)
})
afterAll(() => s3.close())

const remove = (client: S3Client, Bucket = bucket) => client.send(new DeleteBucketPolicyCommand({ Bucket }))
const statusOfAnyone = async () => (await rawRequest(s3.port, { path: `/${bucket}/public/welcome.txt` })).status

test('DeleteBucketPolicy is allowed to those who may, counts at once, and may be repeated', async () => {
  const Resource = `arn:aws:s3:::${bucket}/*`
  const open = documentOf({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource })
  await s3.root.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify(open) }))
  expect(await statusOfAnyone()).toBe(200)
  expect((await remove(s3.admin)).$metadata.httpStatusCode).toBe(204)
  expect(await statusOfAnyone()).toBe(403)
  await remove(s3.admin)
  const gone = await errorOf(s3.root.send(new GetBucketPolicyCommand({ Bucket: bucket })))
  expect(gone.name).toBe('NoSuchBucketPolicy')
})

test('DeleteBucketPolicy is denied to those who may not', async () => {
  expect(await errorOf(remove(s3.mika))).toMatchObject({ name: 'AccessDenied', status: 403 })
})

test('DeleteBucketPolicy of a missing bucket, or one with a malformed name, finds none', async () => {
  expect(await errorOf(remove(s3.root, 'missing'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
  expect(await errorOf(remove(s3.root, 'No Bucket'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
})
