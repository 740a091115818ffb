import type {
  DeleteBucketOwnershipControlsCommandInput,
  DeleteBucketOwnershipControlsCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { keepSetting } from '../../settings/bucketSettings.ts'

/** Takes the controls away. On AWS ACLs count again from then on; here they stay switched off. */
export const deleteBucketOwnershipControls: Operation<
  DeleteBucketOwnershipControlsCommandInput,
  DeleteBucketOwnershipControlsCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    keepSetting(store, name, { name: 'ownershipControls', value: 'deleted' })
    return {}
  },
}
