import { GetBucketLoggingCommand, type GetBucketLoggingCommandInput } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketLoggingCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketLoggingCommand({ Bucket: bucket, ...input }))

test('allowed: a bucket whose requests are not logged has an empty configuration', async () => {
  const { $metadata, ...told } = await send()
  expect([$metadata.httpStatusCode, told]).toEqual([200, {}])
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetBucketLogging'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
