import {
  DeleteBucketInventoryConfigurationCommand,
  type DeleteBucketInventoryConfigurationCommandInput,
  GetBucketInventoryConfigurationCommand,
  type InventoryConfiguration,
  PutBucketInventoryConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketInventoryConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketInventoryConfigurationCommand({ Bucket: bucket, Id: 'one', ...input }))
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

test('allowed: takes away the one that has the id', async () => {
  await put('one')
  await put('two')
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  const get = (Id: string) => room.s3.root.send(new GetBucketInventoryConfigurationCommand({ Bucket: bucket, Id }))
  expect(await errorOf(get('one'))).toMatchObject({ name: 'NoSuchConfiguration' })
  expect((await get('two')).InventoryConfiguration).toEqual(configured('two'))
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutInventoryConfiguration'))
})

test('malformed: an id that nothing has', async () => {
  expect(await errorOf(send({ Id: 'nothing' }))).toMatchObject({
    name: 'NoSuchConfiguration',
    message: 'The specified configuration does not exist.',
    $metadata: { httpStatusCode: 404 },
  })
})
