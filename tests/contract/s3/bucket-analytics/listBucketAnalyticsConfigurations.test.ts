import {
  type AnalyticsConfiguration,
  ListBucketAnalyticsConfigurationsCommand,
  type ListBucketAnalyticsConfigurationsCommandInput,
  PutBucketAnalyticsConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<ListBucketAnalyticsConfigurationsCommandInput> = {}, client = room.s3.root) =>
  client.send(new ListBucketAnalyticsConfigurationsCommand({ Bucket: bucket, ...input }))
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

test('allowed: S3-232: a hundred a page, in the order of their ids', async () => {
  expect((await send()).IsTruncated).toBe(false)
  const ids = Array.from({ length: 101 }, (_, index) => `id-${String(index).padStart(3, '0')}`)
  for (const id of ids) await put(id)
  const first = await send()
  expect([first.IsTruncated, first.AnalyticsConfigurationList?.length]).toEqual([true, 100])
  const second = await send({ ContinuationToken: first.NextContinuationToken })
  expect(second.AnalyticsConfigurationList).toEqual([configured('id-100')])
  expect([second.IsTruncated, second.ContinuationToken]).toEqual([false, first.NextContinuationToken])
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetAnalyticsConfiguration'))
})

test('malformed: a token that no answer gave', async () => {
  expect(await errorOf(send({ ContinuationToken: 'made-up' }))).toMatchObject({ name: 'InvalidArgument' })
})
