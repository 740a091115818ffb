import { GetBucketEncryptionCommand, type GetBucketEncryptionCommandInput } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketEncryptionCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketEncryptionCommand({ Bucket: bucket, ...input }))

test('allowed: S3-222: every bucket is encrypted by S3 itself, also where nobody has set it', async () => {
  expect((await send()).ServerSideEncryptionConfiguration).toEqual({
    Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
  })
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetEncryptionConfiguration'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
