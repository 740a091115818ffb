import {
  GetBucketMetricsConfigurationCommand,
  type MetricsConfiguration,
  PutBucketMetricsConfigurationCommand,
  type PutBucketMetricsConfigurationCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketMetricsConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketMetricsConfigurationCommand({
      Bucket: bucket,
      Id: 'one',
      MetricsConfiguration: configured('one'),
      ...input,
    }),
  )
const configured = (Id: string): MetricsConfiguration => ({ Id, Filter: { Prefix: 'documents/' } })

test('allowed: takes the place of the one that had the id', async () => {
  await send()
  const changed: MetricsConfiguration = { ...configured('one'), Filter: { Prefix: 'elsewhere/' } }
  await send({ MetricsConfiguration: changed })
  const told = await room.s3.root.send(new GetBucketMetricsConfigurationCommand({ Bucket: bucket, Id: 'one' }))
  expect(told.MetricsConfiguration).toEqual(changed)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutMetricsConfiguration'))
})

test.each<[MetricsConfiguration, string]>([
  [{ Id: 'another' }, 'MalformedXML'],
  [{ Id: 'one', Filter: { Prefix: 'a', Tag: { Key: 'k', Value: 'v' } } as never }, 'MalformedXML'],
])('malformed: %j is %s', async (configuration, name) => {
  expect(await errorOf(send({ MetricsConfiguration: configuration }))).toMatchObject({
    name,
    $metadata: { httpStatusCode: 400 },
  })
})

test('malformed: an id that can be none', async () => {
  const Id = 'a b'
  expect(await errorOf(send({ Id, MetricsConfiguration: configured(Id) }))).toMatchObject({
    name: 'InvalidConfigurationId',
  })
})
