import {
  GetBucketNotificationConfigurationCommand,
  type GetBucketNotificationConfigurationCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketNotificationConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketNotificationConfigurationCommand({ Bucket: bucket, ...input }))

test('allowed: a bucket that notifies nobody has an empty configuration', async () => {
  const { $metadata, ...told } = await send()
  expect([$metadata.httpStatusCode, told]).toEqual([200, {}])
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetBucketNotification'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
