import { CreateBucketCommand, GetBucketPolicyCommand, PutBucketPolicyCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { unblock } from '../../unblock.ts'
import { bucket, startS3, type TestS3 } from '../startS3.ts'

const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::plain/*' }
const document = { Version: '2012-10-17', Id: 'ours', Statement: [statement] }

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new CreateBucketCommand({ Bucket: 'plain' }))
  await unblock(s3.root, 'plain')
})
afterAll(() => s3.close())

const get = (client: S3Client, Bucket = 'plain') => client.send(new GetBucketPolicyCommand({ Bucket }))

test('GetBucketPolicy is allowed to those who may, and answers what was put, without white space', async () => {
  expect(await errorOf(get(s3.root))).toEqual({
    name: 'NoSuchBucketPolicy',
    message: 'The bucket policy does not exist',
    status: 404,
  })
  await s3.root.send(new PutBucketPolicyCommand({ Bucket: 'plain', Policy: JSON.stringify(document, null, 2) }))
  expect((await get(s3.root)).Policy).toBe(JSON.stringify(document))
})

test('GetBucketPolicy is denied to those who may not', async () => {
  expect(await errorOf(get(s3.mika, bucket))).toMatchObject({ name: 'AccessDenied', status: 403 })
})

test('GetBucketPolicy of a missing bucket, or one with a malformed name, finds none', async () => {
  expect(await errorOf(get(s3.root, 'missing'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
  expect(await errorOf(get(s3.root, 'No Bucket'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
})
