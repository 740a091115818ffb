import {
  GetBucketInventoryConfigurationCommand,
  type GetBucketInventoryConfigurationCommandInput,
  type InventoryConfiguration,
  PutBucketInventoryConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketInventoryConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketInventoryConfigurationCommand({ Bucket: bucket, Id: 'one', ...input }))
const configured = (Id: string): InventoryConfiguration => ({
  Id,
  IsEnabled: true,
  IncludedObjectVersions: 'All',
  Schedule: { Frequency: 'Daily' },
  OptionalFields: ['Size'],
  Destination: { S3BucketDestination: { Format: 'CSV', Bucket: `arn:aws:s3:::${bucket}` } },
})
const put = (Id: string) =>
  room.s3.root.send(
    new PutBucketInventoryConfigurationCommand({ Bucket: bucket, Id, InventoryConfiguration: configured(Id) }),
  )

test('allowed: tells the one that has the id', async () => {
  await put('one')
  await put('two')
  expect((await send({ Id: 'two' })).InventoryConfiguration).toEqual(configured('two'))
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetInventoryConfiguration'))
})

test('malformed: an id that nothing has', async () => {
  expect(await errorOf(send({ Id: 'nothing' }))).toMatchObject({
    name: 'NoSuchConfiguration',
    message: 'The specified configuration does not exist.',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
