import {
  type AnalyticsConfiguration,
  GetBucketAnalyticsConfigurationCommand,
  type GetBucketAnalyticsConfigurationCommandInput,
  PutBucketAnalyticsConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketAnalyticsConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketAnalyticsConfigurationCommand({ Bucket: bucket, Id: 'one', ...input }))
const configured = (Id: string): AnalyticsConfiguration => ({
  Id,
  StorageClassAnalysis: {
    DataExport: {
      OutputSchemaVersion: 'V_1',
      Destination: { S3BucketDestination: { Format: 'CSV', Bucket: `arn:aws:s3:::${bucket}` } },
    },
  },
})
const put = (Id: string) =>
  room.s3.root.send(
    new PutBucketAnalyticsConfigurationCommand({ Bucket: bucket, Id, AnalyticsConfiguration: configured(Id) }),
  )

test('allowed: tells the one that has the id', async () => {
  await put('one')
  await put('two')
  expect((await send({ Id: 'two' })).AnalyticsConfiguration).toEqual(configured('two'))
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetAnalyticsConfiguration'))
})

test('malformed: an id that nothing has', async () => {
  expect(await errorOf(send({ Id: 'nothing' }))).toMatchObject({
    name: 'NoSuchConfiguration',
    message: 'The specified configuration does not exist.',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
