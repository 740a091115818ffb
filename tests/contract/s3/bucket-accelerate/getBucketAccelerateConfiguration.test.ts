import {
  GetBucketAccelerateConfigurationCommand,
  type GetBucketAccelerateConfigurationCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketAccelerateConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketAccelerateConfigurationCommand({ Bucket: bucket, ...input }))

test('allowed: a bucket that nobody has set it for answers without a status', async () => {
  expect((await send()).Status).toBeUndefined()
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetAccelerateConfiguration'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
