import { GetBucketLocationCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

test('allowed: answers an empty constraint for us-east-1', async () => {
  const answer = await s3.mika.send(new GetBucketLocationCommand({ Bucket: bucket }))
  expect(answer.$metadata.httpStatusCode).toBe(200)
  expect(answer.LocationConstraint ?? '').toBe('')
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(s3.guest.send(new GetBucketLocationCommand({ Bucket: bucket })))).toMatchObject(
    s3.refusal('guest', 's3:GetBucketLocation', `arn:aws:s3:::${bucket}`),
  )
})

test('a malformed question: no such bucket, another owner', async () => {
  expect(await errorOf(s3.mika.send(new GetBucketLocationCommand({ Bucket: 'not-there' })))).toMatchObject({
    name: 'NoSuchBucket',
  })
  const foreign = new GetBucketLocationCommand({ Bucket: bucket, ExpectedBucketOwner: '210987654321' })
  expect(await errorOf(s3.mika.send(foreign))).toMatchObject({ name: 'AccessDenied' })
})
