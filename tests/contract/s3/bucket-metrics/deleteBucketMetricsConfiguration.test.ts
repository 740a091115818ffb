import {
  DeleteBucketMetricsConfigurationCommand,
  type DeleteBucketMetricsConfigurationCommandInput,
  GetBucketMetricsConfigurationCommand,
  type MetricsConfiguration,
  PutBucketMetricsConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketMetricsConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketMetricsConfigurationCommand({ Bucket: bucket, Id: 'one', ...input }))
const configured = (Id: string): MetricsConfiguration => ({ Id, Filter: { Prefix: 'documents/' } })
const put = (Id: string) =>
  room.s3.root.send(
    new PutBucketMetricsConfigurationCommand({ Bucket: bucket, Id, MetricsConfiguration: configured(Id) }),
  )

test('allowed: takes away the one that has the id', async () => {
  await put('one')
  await put('two')
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  const get = (Id: string) => room.s3.root.send(new GetBucketMetricsConfigurationCommand({ Bucket: bucket, Id }))
  expect(await errorOf(get('one'))).toMatchObject({ name: 'NoSuchConfiguration' })
  expect((await get('two')).MetricsConfiguration).toEqual(configured('two'))
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutMetricsConfiguration'))
})

test('malformed: an id that nothing has', async () => {
  expect(await errorOf(send({ Id: 'nothing' }))).toMatchObject({
    name: 'NoSuchConfiguration',
    message: 'The specified configuration does not exist.',
    $metadata: { httpStatusCode: 404 },
  })
})
