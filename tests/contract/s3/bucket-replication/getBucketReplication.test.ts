import {
  CreateBucketCommand,
  GetBucketReplicationCommand,
  type GetBucketReplicationCommandInput,
  PutBucketReplicationCommand,
  type ReplicationConfiguration,
} from '@aws-sdk/client-s3'
import { beforeAll, expect, test } from 'vitest'
import { bucketRows } from '../../../../emulator/services/s3/rows.ts'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketReplicationCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketReplicationCommand({ Bucket: bucket, ...input }))

const ReplicationConfiguration: ReplicationConfiguration = {
  Role: 'arn:aws:iam::123456789012:role/copies',
  Rules: [
    {
      ID: 'all',
      Priority: 1,
      Status: 'Enabled',
      Filter: {},
      DeleteMarkerReplication: { Status: 'Disabled' },
      Destination: { Bucket: `arn:aws:s3:::${bucket}` },
    },
  ],
}

/** Versioning stands in the bucket's row. */
const keepVersions = () => {
  const rows = bucketRows(room.s3.emulator.store)
  const row = rows.get(bucket)
  if (row) rows.set(bucket, { ...row, versioning: 'Enabled' })
}
beforeAll(keepVersions)

test('allowed: tells what was set', async () => {
  await room.s3.root.send(new PutBucketReplicationCommand({ Bucket: bucket, ReplicationConfiguration }))
  expect((await send()).ReplicationConfiguration).toEqual(ReplicationConfiguration)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetReplicationConfiguration'))
})

test('malformed: a bucket where nothing is set has none to tell, and a missing bucket is another matter', async () => {
  await room.s3.root.send(new CreateBucketCommand({ Bucket: 'without' }))
  expect(await errorOf(send({ Bucket: 'without' }))).toMatchObject({
    name: 'ReplicationConfigurationNotFoundError',
    message: 'The replication configuration was not found',
    BucketName: 'without',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
