import {
  DeleteBucketTaggingCommand,
  type DeleteBucketTaggingCommandInput,
  GetBucketTaggingCommand,
  PutBucketTaggingCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketTaggingCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketTaggingCommand({ Bucket: bucket, ...input }))

test('allowed: takes the setting away, and again is as good', async () => {
  await room.s3.root.send(
    new PutBucketTaggingCommand({
      Bucket: bucket,
      Tagging: {
        TagSet: [
          { Key: 'team', Value: 'blue' },
          { Key: 'cost center', Value: '' },
        ],
      },
    }),
  )
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  expect(await errorOf(room.s3.root.send(new GetBucketTaggingCommand({ Bucket: bucket })))).toMatchObject({
    name: 'NoSuchTagSet',
  })
  expect((await send()).$metadata.httpStatusCode).toBe(204)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketTagging'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
