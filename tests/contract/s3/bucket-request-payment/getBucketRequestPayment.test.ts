import { GetBucketRequestPaymentCommand, type GetBucketRequestPaymentCommandInput } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketRequestPaymentCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketRequestPaymentCommand({ Bucket: bucket, ...input }))

test('allowed: the owner pays', async () => {
  expect((await send()).Payer).toBe('BucketOwner')
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetBucketRequestPayment'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
