import type { PutBucketReplicationCommandInput, PutBucketReplicationCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { keepSetting } from '../../settings/bucketSettings.ts'
import { checkReplication } from '../../settings/checkReplication.ts'
import { copiedByNobody } from '../../settings/keptAndTold.ts'

/** Sets all rules of a bucket, in place of those that it had. */
export const putBucketReplication: Operation<
  PutBucketReplicationCommandInput,
  PutBucketReplicationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ReplicationConfiguration: copiedByNobody,
    Token: false,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run(input, { store, random }, bucket) {
    const { Role, Rules = [] } = input.ReplicationConfiguration ?? {}
    checkReplication({ Role, Rules }, { bucket, store })
    const value = { Role, Rules: Rules.map((rule) => ({ ...rule, ID: rule.ID || btoa(random.uuid()) })) }
    keepSetting(store, bucket.name, { name: 'replication', value })
    return {}
  },
}
