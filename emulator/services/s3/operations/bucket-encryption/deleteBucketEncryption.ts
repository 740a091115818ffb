import type { DeleteBucketEncryptionCommandInput, DeleteBucketEncryptionCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { dropSetting } from '../../settings/bucketSettings.ts'

/** Back to what S3 sets at first. */
export const deleteBucketEncryption: Operation<
  DeleteBucketEncryptionCommandInput,
  DeleteBucketEncryptionCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    dropSetting(store, name, 'encryption')
    return {}
  },
}
