import {
  CreateBucketCommand,
  GetBucketWebsiteCommand,
  type GetBucketWebsiteCommandInput,
  PutBucketWebsiteCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketWebsiteCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketWebsiteCommand({ Bucket: bucket, ...input }))

test('allowed: tells what was set', async () => {
  await room.s3.root.send(
    new PutBucketWebsiteCommand({
      Bucket: bucket,
      WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' }, ErrorDocument: { Key: 'error.html' } },
    }),
  )
  expect(await send()).toMatchObject({ IndexDocument: { Suffix: 'index.html' }, ErrorDocument: { Key: 'error.html' } })
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetBucketWebsite'))
})

test('malformed: a bucket where nothing is set has none to tell, and a missing bucket is another matter', async () => {
  await room.s3.root.send(new CreateBucketCommand({ Bucket: 'without' }))
  expect(await errorOf(send({ Bucket: 'without' }))).toMatchObject({
    name: 'NoSuchWebsiteConfiguration',
    message: 'The specified bucket does not have a website configuration',
    BucketName: 'without',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
