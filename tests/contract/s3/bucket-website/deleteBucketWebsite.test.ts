import {
  DeleteBucketWebsiteCommand,
  type DeleteBucketWebsiteCommandInput,
  GetBucketWebsiteCommand,
  PutBucketWebsiteCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketWebsiteCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketWebsiteCommand({ Bucket: bucket, ...input }))

test('allowed: takes the setting away, and again is as good', async () => {
  await room.s3.root.send(
    new PutBucketWebsiteCommand({
      Bucket: bucket,
      WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' }, ErrorDocument: { Key: 'error.html' } },
    }),
  )
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  expect(await errorOf(room.s3.root.send(new GetBucketWebsiteCommand({ Bucket: bucket })))).toMatchObject({
    name: 'NoSuchWebsiteConfiguration',
  })
  expect((await send()).$metadata.httpStatusCode).toBe(204)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:DeleteBucketWebsite'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
