import {
  GetBucketInventoryConfigurationCommand,
  type InventoryConfiguration,
  PutBucketInventoryConfigurationCommand,
  type PutBucketInventoryConfigurationCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketInventoryConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketInventoryConfigurationCommand({
      Bucket: bucket,
      Id: 'one',
      InventoryConfiguration: configured('one'),
      ...input,
    }),
  )
const configured = (Id: string): InventoryConfiguration => ({
  Id,
  IsEnabled: true,
  IncludedObjectVersions: 'All',
  Schedule: { Frequency: 'Daily' },
  OptionalFields: ['Size'],
  Destination: { S3BucketDestination: { Format: 'CSV', Bucket: `arn:aws:s3:::${bucket}` } },
})
const inventory = configured('one')

test('allowed: takes the place of the one that had the id', async () => {
  await send()
  const changed: InventoryConfiguration = { ...configured('one'), IsEnabled: false }
  await send({ InventoryConfiguration: changed })
  const told = await room.s3.root.send(new GetBucketInventoryConfigurationCommand({ Bucket: bucket, Id: 'one' }))
  expect(told.InventoryConfiguration).toEqual(changed)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutInventoryConfiguration'))
})

test.each<[InventoryConfiguration, string]>([
  [{ ...inventory, Id: 'another' }, 'IdMismatch'],
  [{ ...inventory, Schedule: { Frequency: 'Hourly' as never } }, 'MalformedXML'],
  [{ ...inventory, OptionalFields: ['Color' as never] }, 'MalformedXML'],
  [
    { ...inventory, Destination: { S3BucketDestination: { Format: 'CSV', Bucket: 'settings' } } },
    'InvalidS3DestinationBucket',
  ],
])('malformed: %j is %s', async (configuration, name) => {
  expect(await errorOf(send({ InventoryConfiguration: configuration }))).toMatchObject({
    name,
    $metadata: { httpStatusCode: 400 },
  })
})

test('malformed: an id that can be none', async () => {
  const Id = 'a b'
  expect(await errorOf(send({ Id, InventoryConfiguration: configured(Id) }))).toMatchObject({
    name: 'InvalidConfigurationId',
  })
})
