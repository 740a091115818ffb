import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  GetPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { bucket, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const get = async (client: S3Client, Bucket: string) =>
  (await client.send(new GetPublicAccessBlockCommand({ Bucket }))).PublicAccessBlockConfiguration

test('allowed: a new bucket blocks all public access, and so does the seeded one', async () => {
  await s3.root.send(new CreateBucketCommand({ Bucket: 'new-bucket' }))
  const everything = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  }
  expect(await get(s3.root, 'new-bucket')).toEqual(everything)
  expect(await get(s3.admin, bucket)).toEqual(everything)
})

test('denied: to those who may not s3:GetBucketPublicAccessBlock', async () => {
  expect(await errorOf(get(s3.mika, bucket))).toMatchObject({
    name: 'AccessDenied',
    status: 403,
    message: expect.stringContaining('s3:GetBucketPublicAccessBlock'),
  })
})

test('malformed: without a configuration there is none to show, and a missing bucket is another matter', async () => {
  await s3.root.send(new CreateBucketCommand({ Bucket: 'without' }))
  await s3.root.send(new DeletePublicAccessBlockCommand({ Bucket: 'without' }))
  expect(await errorOf(get(s3.root, 'without'))).toEqual({
    name: 'NoSuchPublicAccessBlockConfiguration',
    message: 'The public access block configuration was not found',
    status: 404,
  })
  expect(await errorOf(get(s3.root, 'missing'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
})
