import type { GetBucketEncryptionCommandInput, GetBucketEncryptionCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { settingOf } from '../../settings/bucketSettings.ts'
import { encryptedAtFirst } from '../../settings/encryption.ts'

/** Every bucket is encrypted: what nobody has set is what S3 sets at first. */
export const getBucketEncryption: Operation<
  GetBucketEncryptionCommandInput,
  GetBucketEncryptionCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, { store }, { name }) {
    return { ServerSideEncryptionConfiguration: settingOf(store, name, 'encryption') ?? encryptedAtFirst }
  },
}
