import {
  CreateBucketCommand,
  GetBucketLoggingCommand,
  PutBucketLoggingCommand,
  type PutBucketLoggingCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucketRows } from '../../../../emulator/services/s3/rows.ts'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketLoggingCommandInput> = {}, client = room.s3.root) =>
  client.send(new PutBucketLoggingCommand({ Bucket: bucket, BucketLoggingStatus: {}, ...input }))
const get = () => room.s3.root.send(new GetBucketLoggingCommand({ Bucket: bucket }))
const logTo = (TargetBucket: string) =>
  send({ BucketLoggingStatus: { LoggingEnabled: { TargetBucket, TargetPrefix: '' } } })

test('allowed: S3-230: to a bucket of the same owner and region, until nothing is said', async () => {
  const LoggingEnabled = {
    TargetBucket: bucket,
    TargetPrefix: 'logs/',
    TargetObjectKeyFormat: { PartitionedPrefix: { PartitionDateSource: 'EventTime' } },
  } as const
  await send({ BucketLoggingStatus: { LoggingEnabled } })
  expect((await get()).LoggingEnabled).toEqual(LoggingEnabled)
  await send({ BucketLoggingStatus: {} })
  expect((await get()).LoggingEnabled).toBeUndefined()
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketLogging'))
})

test('malformed: S3-230: a target that is not there, or is elsewhere', async () => {
  expect(await errorOf(logTo('nowhere'))).toMatchObject({
    name: 'InvalidTargetBucketForLogging',
    message: 'The target bucket for logging does not exist',
    TargetBucket: 'nowhere',
    $metadata: { httpStatusCode: 400 },
  })
  const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' } as const
  await room.s3.root.send(new CreateBucketCommand({ Bucket: 'abroad', CreateBucketConfiguration }))
  expect(await errorOf(logTo('abroad'))).toMatchObject({
    name: 'CrossLocationLoggingProhibitted',
    $metadata: { httpStatusCode: 403 },
  })
})

test("malformed: S3-230: a target of another account's", async () => {
  bucketRows(room.s3.emulator.store).set('theirs', {
    name: 'theirs',
    account: '210987654321',
    region: 'us-east-1',
    createdAt: 0,
  })
  expect(await errorOf(logTo('theirs'))).toMatchObject({
    name: 'InvalidTargetBucketForLogging',
    message: 'The owner for the bucket to be logged and the target bucket must be the same.',
  })
})

test('malformed: grants are the ACLs of logs, which nobody writes here', async () => {
  const TargetGrants = [{ Permission: 'READ', Grantee: { Type: 'CanonicalUser', ID: 'x' } }] as const
  const LoggingEnabled = { TargetBucket: bucket, TargetPrefix: '', TargetGrants: [...TargetGrants] }
  expect(await errorOf(send({ BucketLoggingStatus: { LoggingEnabled } }))).toMatchObject({ name: 'NotImplemented' })
})
