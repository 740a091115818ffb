import type { DeleteBucketReplicationCommandInput, DeleteBucketReplicationCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { dropSetting } from '../../settings/bucketSettings.ts'

/** Where there is none, that is as good. */
export const deleteBucketReplication: Operation<
  DeleteBucketReplicationCommandInput,
  DeleteBucketReplicationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    dropSetting(store, name, 'replication')
    return {}
  },
}
