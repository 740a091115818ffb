import type {
  DeleteBucketOwnershipControlsCommandInput,
  DeleteBucketOwnershipControlsCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'
import { keepSetting } from '../../settings/bucketSettings.ts'

/** Takes the controls away. ACLs count again from then on, and what is written is its writer's. */
export const deleteBucketOwnershipControls: Operation<
  DeleteBucketOwnershipControlsCommandInput,
  DeleteBucketOwnershipControlsCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, bucket) {
    const { name } = bucket
    store.transaction(() => {
      keepSetting(store, name, { name: 'ownershipControls', value: 'deleted' })
      bucketRows(store).set(name, { ...bucket, ownership: 'ObjectWriter' })
    })
    return {}
  },
}
