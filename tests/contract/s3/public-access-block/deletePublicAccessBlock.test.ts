import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  PutBucketPolicyCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOf } from '../../accountOf.ts'
import { errorOf } from '../../errorOf.ts'
import { bucket, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const remove = (client: S3Client, Bucket: string) => client.send(new DeletePublicAccessBlockCommand({ Bucket }))

test('allowed: a bucket without the settings takes a public policy; taking them away again is as good', async () => {
  const Bucket = 'opened'
  const open = {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${Bucket}/*`,
  } as const
  const put = () => s3.root.send(new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify(documentOf(open)) }))
  await s3.root.send(new CreateBucketCommand({ Bucket }))
  expect((await errorOf(put())).name).toBe('AccessDenied')
  expect((await remove(s3.root, Bucket)).$metadata.httpStatusCode).toBe(204)
  await put()
  expect((await remove(s3.root, Bucket)).$metadata.httpStatusCode).toBe(204)
})

test('denied: to those who may not s3:PutBucketPublicAccessBlock', async () => {
  expect(await errorOf(remove(s3.mika, bucket))).toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('s3:PutBucketPublicAccessBlock'),
  })
})

test('malformed: a missing bucket, or one with a malformed name, is not found', async () => {
  expect(await errorOf(remove(s3.root, 'missing'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
  expect(await errorOf(remove(s3.root, 'No Bucket'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
})
