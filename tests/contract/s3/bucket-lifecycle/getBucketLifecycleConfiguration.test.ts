import {
  CreateBucketCommand,
  GetBucketLifecycleConfigurationCommand,
  type GetBucketLifecycleConfigurationCommandInput,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketLifecycleConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketLifecycleConfigurationCommand({ Bucket: bucket, ...input }))

test('allowed: tells the rules with their dates, and the least size that changes its class', async () => {
  const Rules: LifecycleRule[] = [
    {
      ID: 'by date',
      Status: 'Enabled',
      Filter: { And: { Prefix: 'a/', Tags: [{ Key: 'k', Value: 'v' }], ObjectSizeGreaterThan: 500 } },
      Expiration: { Date: new Date('2031-01-01T00:00:00Z') },
      Transitions: [{ Date: new Date('2030-01-01T00:00:00Z'), StorageClass: 'GLACIER' }],
    },
    {
      ID: 'former',
      Status: 'Disabled',
      Filter: {},
      NoncurrentVersionExpiration: { NoncurrentDays: 90, NewerNoncurrentVersions: 3 },
      NoncurrentVersionTransitions: [{ NoncurrentDays: 30, StorageClass: 'STANDARD_IA' }],
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
    },
  ]
  await room.s3.root.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket: bucket,
      LifecycleConfiguration: { Rules },
      TransitionDefaultMinimumObjectSize: 'varies_by_storage_class',
    }),
  )
  const told = await send()
  expect(told.Rules).toEqual(Rules)
  expect(told.TransitionDefaultMinimumObjectSize).toBe('varies_by_storage_class')
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetLifecycleConfiguration'))
})

test('malformed: a bucket without rules has none to tell, and a missing bucket is another matter', async () => {
  await room.s3.root.send(new CreateBucketCommand({ Bucket: 'without' }))
  expect(await errorOf(send({ Bucket: 'without' }))).toMatchObject({
    name: 'NoSuchLifecycleConfiguration',
    message: 'The lifecycle configuration does not exist',
    BucketName: 'without',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
