import {
  type AnalyticsConfiguration,
  GetBucketAnalyticsConfigurationCommand,
  PutBucketAnalyticsConfigurationCommand,
  type PutBucketAnalyticsConfigurationCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketAnalyticsConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketAnalyticsConfigurationCommand({
      Bucket: bucket,
      Id: 'one',
      AnalyticsConfiguration: configured('one'),
      ...input,
    }),
  )
const configured = (Id: string): AnalyticsConfiguration => ({
  Id,
  StorageClassAnalysis: {
    DataExport: {
      OutputSchemaVersion: 'V_1',
      Destination: { S3BucketDestination: { Format: 'CSV', Bucket: `arn:aws:s3:::${bucket}` } },
    },
  },
})

test('allowed: takes the place of the one that had the id', async () => {
  await send()
  const changed: AnalyticsConfiguration = { ...configured('one'), Filter: { Prefix: 'elsewhere/' } }
  await send({ AnalyticsConfiguration: changed })
  const told = await room.s3.root.send(new GetBucketAnalyticsConfigurationCommand({ Bucket: bucket, Id: 'one' }))
  expect(told.AnalyticsConfiguration).toEqual(changed)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutAnalyticsConfiguration'))
})

test.each<[AnalyticsConfiguration, string]>([
  [
    { Id: 'one', Filter: { Prefix: 'a', Tag: { Key: 'k', Value: 'v' } } as never, StorageClassAnalysis: {} },
    'MalformedXML',
  ],
  [{ Id: 'another', StorageClassAnalysis: {} }, 'MalformedXML'],
  [
    {
      Id: 'one',
      StorageClassAnalysis: {
        DataExport: {
          OutputSchemaVersion: 'V_1',
          Destination: { S3BucketDestination: { Format: 'CSV', Bucket: 'settings' } },
        },
      },
    },
    'InvalidS3DestinationBucket',
  ],
])('malformed: %j is %s', async (configuration, name) => {
  expect(await errorOf(send({ AnalyticsConfiguration: configuration }))).toMatchObject({
    name,
    $metadata: { httpStatusCode: 400 },
  })
})

test('malformed: an id that can be none', async () => {
  const Id = 'a b'
  expect(await errorOf(send({ Id, AnalyticsConfiguration: configured(Id) }))).toMatchObject({
    name: 'InvalidConfigurationId',
  })
})
