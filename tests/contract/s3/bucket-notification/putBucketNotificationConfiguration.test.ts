import {
  GetBucketNotificationConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  type PutBucketNotificationConfigurationCommandInput,
  type QueueConfiguration,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketNotificationConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketNotificationConfigurationCommand({ Bucket: bucket, NotificationConfiguration: {}, ...input }),
  )
const get = () => room.s3.root.send(new GetBucketNotificationConfigurationCommand({ Bucket: bucket }))
const queue: QueueConfiguration = {
  QueueArn: 'arn:aws:sqs:us-east-1:123456789012:uploads',
  Events: ['s3:ObjectCreated:*'],
  Filter: { Key: { FilterRules: [{ Name: 'prefix', Value: 'in/' }] } },
}

test('allowed: S3-229: EventBridge needs no destination, and nothing ends it', async () => {
  await send({ NotificationConfiguration: { EventBridgeConfiguration: {} } })
  expect(await get()).toMatchObject({ EventBridgeConfiguration: {} })
  await send({ NotificationConfiguration: {} })
  expect(await get()).not.toHaveProperty('EventBridgeConfiguration')
})

test('allowed: S3-229: destinations that are not to be asked are kept, each with an id', async () => {
  await send({ NotificationConfiguration: { QueueConfigurations: [queue] }, SkipDestinationValidation: true })
  expect((await get()).QueueConfigurations).toEqual([{ ...queue, Id: expect.stringMatching(/./) }])
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketNotification'))
})

test('malformed: S3-229: a queue that is not there cannot be asked', async () => {
  expect(await errorOf(send({ NotificationConfiguration: { QueueConfigurations: [queue] } }))).toMatchObject({
    name: 'InvalidArgument',
    message: 'Unable to validate the following destination configurations',
    ArgumentName: queue.QueueArn,
    ArgumentValue: 'The destination queue does not exist',
    $metadata: { httpStatusCode: 400 },
  })
})
