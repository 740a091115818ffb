import type { DeleteBucketLifecycleCommandInput, DeleteBucketLifecycleCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { dropSetting } from '../../settings/bucketSettings.ts'

/** Takes all rules of a bucket away; where there are none, that is as good. */
export const deleteBucketLifecycle: Operation<
  DeleteBucketLifecycleCommandInput,
  DeleteBucketLifecycleCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    dropSetting(store, name, 'lifecycle')
    return {}
  },
}
