import {
  CreateBucketCommand,
  GetBucketReplicationCommand,
  PutBucketReplicationCommand,
  type PutBucketReplicationCommandInput,
  type ReplicationConfiguration,
  type ReplicationRule,
} from '@aws-sdk/client-s3'
import { beforeAll, expect, test } from 'vitest'
import { bucketRows } from '../../../../emulator/services/s3/rows.ts'
import { bucket, malformedXml, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketReplicationCommandInput> = {}, client = room.s3.root) =>
  client.send(new PutBucketReplicationCommand({ Bucket: bucket, ReplicationConfiguration, ...input }))

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

const change = (rule: Partial<ReplicationRule>, Bucket = bucket) =>
  send({
    Bucket,
    ReplicationConfiguration: {
      ...ReplicationConfiguration,
      Rules: (ReplicationConfiguration.Rules ?? []).map((one) => ({ ...one, ...rule })),
    },
  })

test('allowed: gives an id to a rule that has none', async () => {
  await change({ ID: undefined })
  const told = await room.s3.root.send(new GetBucketReplicationCommand({ Bucket: bucket }))
  expect(told.ReplicationConfiguration?.Rules).toMatchObject([{ ID: expect.stringMatching(/^\S{48}$/), Priority: 1 }])
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutReplicationConfiguration'))
})

test('malformed: S3-231: both buckets keep versions', async () => {
  await room.s3.root.send(new CreateBucketCommand({ Bucket: 'plain' }))
  expect(await errorOf(change({}, 'plain'))).toMatchObject({
    name: 'InvalidRequest',
    message: "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
    $metadata: { httpStatusCode: 400 },
  })
  const to = (name: string) => change({ Destination: { Bucket: `arn:aws:s3:::${name}` } })
  expect(await errorOf(to('plain'))).toMatchObject({ message: 'Destination bucket must have versioning enabled.' })
  expect(await errorOf(to('nowhere'))).toMatchObject({ message: 'Destination bucket must exist.' })
})

test.each([
  [{ Priority: undefined }, 'InvalidRequest'],
  [{ DeleteMarkerReplication: undefined }, 'InvalidRequest'],
  [{ Status: 'On' as never }, 'MalformedXML'],
  [{ Filter: undefined }, 'MalformedXML'],
  [{ Prefix: '' }, 'MalformedXML'],
  [{ Filter: { Prefix: 'a', Tag: { Key: 'k', Value: 'v' } } }, 'MalformedXML'],
  [{ ID: 'i'.repeat(256) }, 'InvalidArgument'],
  [{ Destination: { Bucket: 'settings' } }, 'InvalidArgument'],
] as const)('malformed: S3-231: a rule with %j', async (rule, name) => {
  expect(await errorOf(change(rule))).toMatchObject({ name })
})

test('malformed: S3-231: a role that is none, and no rule', async () => {
  const configured = (part: Partial<ReplicationConfiguration>) =>
    send({ ReplicationConfiguration: { ...ReplicationConfiguration, ...part } })
  expect(await errorOf(configured({ Role: 'copies' }))).toMatchObject({ name: 'InvalidArgument' })
  expect(await errorOf(configured({ Rules: [] }))).toMatchObject(malformedXml)
})
