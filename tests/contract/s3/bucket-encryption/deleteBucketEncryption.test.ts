import {
  DeleteBucketEncryptionCommand,
  type DeleteBucketEncryptionCommandInput,
  GetBucketEncryptionCommand,
  PutBucketEncryptionCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketEncryptionCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketEncryptionCommand({ Bucket: bucket, ...input }))

test('allowed: S3-222: what S3 sets at first counts again', async () => {
  await room.s3.root.send(
    new PutBucketEncryptionCommand({
      Bucket: bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: true }],
      },
    }),
  )
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  const { ServerSideEncryptionConfiguration } = await room.s3.root.send(
    new GetBucketEncryptionCommand({ Bucket: bucket }),
  )
  expect(ServerSideEncryptionConfiguration).toEqual({
    Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
  })
  expect((await send()).$metadata.httpStatusCode).toBe(204)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutEncryptionConfiguration'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
