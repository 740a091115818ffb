import {
  DeleteBucketReplicationCommand,
  type DeleteBucketReplicationCommandInput,
  GetBucketReplicationCommand,
  PutBucketReplicationCommand,
  type ReplicationConfiguration,
} from '@aws-sdk/client-s3'
import { beforeAll, expect, test } from 'vitest'
import { bucketRows } from '../../../../emulator/services/s3/rows.ts'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketReplicationCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketReplicationCommand({ Bucket: bucket, ...input }))

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

test('allowed: takes the rules away, and again is as good', async () => {
  await room.s3.root.send(new PutBucketReplicationCommand({ Bucket: bucket, ReplicationConfiguration }))
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  const get = new GetBucketReplicationCommand({ Bucket: bucket })
  expect(await errorOf(room.s3.root.send(get))).toMatchObject({ name: 'ReplicationConfigurationNotFoundError' })
  expect((await send()).$metadata.httpStatusCode).toBe(204)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutReplicationConfiguration'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
