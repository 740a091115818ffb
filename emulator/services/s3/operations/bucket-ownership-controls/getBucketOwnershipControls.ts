import type {
  GetBucketOwnershipControlsCommandInput,
  GetBucketOwnershipControlsCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { settingOf } from '../../settings/bucketSettings.ts'
import { settingNotFound } from '../../settings/settingErrors.ts'

/** A bucket that nobody has set any for has those that it was made with. */
export const getBucketOwnershipControls: Operation<
  GetBucketOwnershipControlsCommandInput,
  GetBucketOwnershipControlsCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name, ownership }) {
    if (settingOf(store, name, 'ownershipControls') === 'deleted') {
      throw settingNotFound('OwnershipControlsNotFoundError', 'The bucket ownership controls were not found', name)
    }
    return { OwnershipControls: { Rules: [{ ObjectOwnership: ownership ?? 'BucketOwnerEnforced' }] } }
  },
}
