import { createHash } from 'node:crypto'
import {
  GetBucketLifecycleConfigurationCommand,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
  type PutBucketLifecycleConfigurationCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, malformedXml, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketLifecycleConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket: bucket,
      LifecycleConfiguration: {
        Rules: [{ ID: 'old', Status: 'Enabled', Filter: { Prefix: 'logs/' }, Expiration: { Days: 30 } }],
      },
      ...input,
    }),
  )
const put = (Rules: LifecycleRule[]) => send({ LifecycleConfiguration: { Rules } })

test('allowed: gives an id to a rule that has none, and says which sizes change their class', async () => {
  const { TransitionDefaultMinimumObjectSize: size } = await put([
    { Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 1 } },
  ])
  expect(size).toBe('all_storage_classes_128K')
  const told = await room.s3.root.send(new GetBucketLifecycleConfigurationCommand({ Bucket: bucket }))
  expect(told.Rules).toMatchObject([{ ID: expect.stringMatching(/^\S{48}$/), Filter: { Prefix: '' } }])
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutLifecycleConfiguration'))
})

test('malformed: S3-224: a rule that S3 does not take leaves the former ones', async () => {
  await send()
  const wrong = { Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 0 } } as const
  expect(await errorOf(put([wrong]))).toMatchObject({
    name: 'InvalidArgument',
    message: "'Days' for Expiration action must be a positive integer",
    $metadata: { httpStatusCode: 400 },
  })
  expect(await errorOf(put([]))).toMatchObject(malformedXml)
  const told = await room.s3.root.send(new GetBucketLifecycleConfigurationCommand({ Bucket: bucket }))
  expect(told.Rules).toMatchObject([{ ID: 'old' }])
})

test('malformed: a least size that S3 does not have', async () => {
  expect(await errorOf(send({ TransitionDefaultMinimumObjectSize: 'none' as never }))).toMatchObject({
    name: 'InvalidArgument',
    ArgumentName: 'x-amz-transition-default-minimum-object-size',
  })
})

test('malformed: S3-220: rules whose bytes nothing checks are not taken', async () => {
  const body = '<LifecycleConfiguration><Rule><Status>Enabled</Status></Rule></LifecycleConfiguration>'
  expect(await room.putByHand({ lifecycle: '' }, body)).toBe('InvalidRequest')
  const md5 = createHash('md5').update(body).digest('base64')
  expect(await room.putByHand({ lifecycle: '' }, body, { 'content-md5': md5 })).toBe('MalformedXML')
})
