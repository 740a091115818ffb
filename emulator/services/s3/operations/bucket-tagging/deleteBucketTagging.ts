import type { DeleteBucketTaggingCommandInput, DeleteBucketTaggingCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { dropSetting } from '../../settings/bucketSettings.ts'

/** Takes all tags of a bucket away; where there are none, that is as good. */
export const deleteBucketTagging: Operation<
  DeleteBucketTaggingCommandInput,
  DeleteBucketTaggingCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    dropSetting(store, name, 'tagging')
    return {}
  },
}
