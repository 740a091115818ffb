import { GetObjectLockConfigurationCommand, type GetObjectLockConfigurationCommandInput } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetObjectLockConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetObjectLockConfigurationCommand({ Bucket: bucket, ...input }))

test('allowed: whoever may ask is told that there is none', async () => {
  expect(await errorOf(send())).toMatchObject({
    name: 'ObjectLockConfigurationNotFoundError',
    message: 'Object Lock configuration does not exist for this bucket',
    BucketName: bucket,
    $metadata: { httpStatusCode: 404 },
  })
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetBucketObjectLockConfiguration'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
