import {
  CreateBucketCommand,
  GetBucketAccelerateConfigurationCommand,
  PutBucketAccelerateConfigurationCommand,
  type PutBucketAccelerateConfigurationCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, malformedXml, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketAccelerateConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketAccelerateConfigurationCommand({
      Bucket: bucket,
      AccelerateConfiguration: { Status: 'Enabled' },
      ...input,
    }),
  )

test.each(['Enabled', 'Suspended'] as const)('allowed: tells that it is %s', async (Status) => {
  await send({ AccelerateConfiguration: { Status } })
  const told = await room.s3.root.send(new GetBucketAccelerateConfigurationCommand({ Bucket: bucket }))
  expect(told.Status).toBe(Status)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutAccelerateConfiguration'))
})

test('malformed: S3-233: a bucket with a dot in its name, and a status that is none', async () => {
  await room.s3.root.send(new CreateBucketCommand({ Bucket: 'with.dot' }))
  expect(await errorOf(send({ Bucket: 'with.dot' }))).toMatchObject({
    name: 'InvalidRequest',
    message: 'S3 Transfer Acceleration is not supported for buckets with periods (.) in their names',
    $metadata: { httpStatusCode: 400 },
  })
  const lowercase = { Status: 'enabled' as never }
  expect(await errorOf(send({ AccelerateConfiguration: lowercase }))).toMatchObject(malformedXml)
})
