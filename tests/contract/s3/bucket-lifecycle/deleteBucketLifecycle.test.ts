import {
  DeleteBucketLifecycleCommand,
  type DeleteBucketLifecycleCommandInput,
  GetBucketLifecycleConfigurationCommand,
  PutBucketLifecycleConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketLifecycleCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketLifecycleCommand({ Bucket: bucket, ...input }))

test('allowed: takes the setting away, and again is as good', async () => {
  await room.s3.root.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket: bucket,
      LifecycleConfiguration: {
        Rules: [{ ID: 'old', Status: 'Enabled', Filter: { Prefix: 'logs/' }, Expiration: { Days: 30 } }],
      },
    }),
  )
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  expect(
    await errorOf(room.s3.root.send(new GetBucketLifecycleConfigurationCommand({ Bucket: bucket }))),
  ).toMatchObject({ name: 'NoSuchLifecycleConfiguration' })
  expect((await send()).$metadata.httpStatusCode).toBe(204)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutLifecycleConfiguration'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
