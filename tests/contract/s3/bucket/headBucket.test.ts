import { HeadBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

test('allowed: tells the region to those who may list the whole bucket', async () => {
  expect(await s3.admin.send(new HeadBucketCommand({ Bucket: bucket }))).toMatchObject({ BucketRegion: 'us-east-1' })
})

test('denied: refuses those who may list only a folder: the call carries no prefix', async () => {
  expect(await errorOf(s3.mika.send(new HeadBucketCommand({ Bucket: bucket })))).toMatchObject({
    $metadata: { httpStatusCode: 403 },
  })
})

test('malformed: a bucket that is not there, or cannot be, is 404', async () => {
  for (const Bucket of ['not-there', 'Not_A_Name']) {
    expect(await errorOf(s3.mika.send(new HeadBucketCommand({ Bucket })))).toMatchObject({
      name: 'NotFound',
      $metadata: { httpStatusCode: 404 },
    })
  }
})

test('allowed: tells the ARN', async () => {
  expect(await s3.admin.send(new HeadBucketCommand({ Bucket: bucket }))).toMatchObject({
    BucketArn: `arn:aws:s3:::${bucket}`,
  })
})

test.each(['abcd', '1234567890123', '12345678901a'])('malformed: %s is no account that could own it', async (owner) => {
  const head = new HeadBucketCommand({ Bucket: bucket, ExpectedBucketOwner: owner })
  expect(await errorOf(s3.admin.send(head))).toMatchObject({ $metadata: { httpStatusCode: 400 } })
  const list = new ListObjectsV2Command({ Bucket: bucket, ExpectedBucketOwner: owner })
  expect(await errorOf(s3.admin.send(list))).toMatchObject({
    name: 'InvalidBucketOwnerAWSAccountID',
    message: `The value of the expected bucket owner parameter must be an AWS Account ID... [${owner}]`,
  })
})
