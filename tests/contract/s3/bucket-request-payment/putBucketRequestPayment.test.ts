import { PutBucketRequestPaymentCommand, type PutBucketRequestPaymentCommandInput } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketRequestPaymentCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketRequestPaymentCommand({
      Bucket: bucket,
      RequestPaymentConfiguration: { Payer: 'BucketOwner' },
      ...input,
    }),
  )

test('allowed: that the owner pays, as it is', async () => {
  expect((await send()).$metadata.httpStatusCode).toBe(200)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketRequestPayment'))
})

test('malformed: that callers pay is not emulated', async () => {
  expect(await errorOf(send({ RequestPaymentConfiguration: { Payer: 'Requester' } }))).toMatchObject({
    name: 'NotImplemented',
    $metadata: { httpStatusCode: 501 },
  })
})
