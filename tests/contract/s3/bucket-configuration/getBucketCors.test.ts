import { CreateBucketCommand, GetBucketCorsCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

test('allowed: shows the seeded rules, with the headers that a console must be able to read (S3-007)', async () => {
  const { CORSRules } = await s3.mika.send(new GetBucketCorsCommand({ Bucket: bucket }))
  expect(CORSRules).toHaveLength(1)
  expect(CORSRules?.[0]).toMatchObject({
    AllowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    AllowedHeaders: ['*'],
    MaxAgeSeconds: 3000,
    ExposeHeaders: expect.arrayContaining(['ETag', 'x-amz-request-id', 'x-amz-checksum-crc32', 'Content-Range']),
  })
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(s3.guest.send(new GetBucketCorsCommand({ Bucket: bucket })))).toMatchObject(
    s3.refusal('guest', 's3:GetBucketCORS', `arn:aws:s3:::${bucket}`),
  )
})

test('malformed: a bucket without rules has none to show, and one that is not there is another matter', async () => {
  await s3.root.send(new CreateBucketCommand({ Bucket: 'without-rules' }))
  expect(await errorOf(s3.root.send(new GetBucketCorsCommand({ Bucket: 'without-rules' })))).toMatchObject({
    name: 'NoSuchCORSConfiguration',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(s3.root.send(new GetBucketCorsCommand({ Bucket: 'not-there' })))).toMatchObject({
    name: 'NoSuchBucket',
  })
})
