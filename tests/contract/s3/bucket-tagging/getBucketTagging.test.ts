import {
  CreateBucketCommand,
  GetBucketTaggingCommand,
  type GetBucketTaggingCommandInput,
  PutBucketTaggingCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketTaggingCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketTaggingCommand({ Bucket: bucket, ...input }))

test('allowed: tells what was set', async () => {
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
  expect(await send()).toMatchObject({
    TagSet: [
      { Key: 'team', Value: 'blue' },
      { Key: 'cost center', Value: '' },
    ],
  })
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetBucketTagging'))
})

test('malformed: a bucket where nothing is set has none to tell, and a missing bucket is another matter', async () => {
  await room.s3.root.send(new CreateBucketCommand({ Bucket: 'without' }))
  expect(await errorOf(send({ Bucket: 'without' }))).toMatchObject({
    name: 'NoSuchTagSet',
    message: 'The TagSet does not exist',
    BucketName: 'without',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
