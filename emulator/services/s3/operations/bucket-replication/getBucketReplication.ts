import type { GetBucketReplicationCommandInput, GetBucketReplicationCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { settingOf } from '../../settings/bucketSettings.ts'
import { settingNotFound } from '../../settings/settingErrors.ts'

export const getBucketReplication: Operation<
  GetBucketReplicationCommandInput,
  GetBucketReplicationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    const replication = settingOf(store, name, 'replication')
    if (replication) return { ReplicationConfiguration: replication }
    const message = 'The replication configuration was not found'
    throw settingNotFound('ReplicationConfigurationNotFoundError', message, name)
  },
}
