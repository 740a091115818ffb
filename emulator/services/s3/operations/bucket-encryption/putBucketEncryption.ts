import type { PutBucketEncryptionCommandInput, PutBucketEncryptionCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { keepSetting } from '../../settings/bucketSettings.ts'
import { readEncryption } from '../../settings/encryption.ts'

/** SSE-S3 alone: keys of KMS are not emulated, so that a bucket that names one would lie. */
export const putBucketEncryption: Operation<
  PutBucketEncryptionCommandInput,
  PutBucketEncryptionCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    ServerSideEncryptionConfiguration: {
      Rules: {
        each: {
          ApplyServerSideEncryptionByDefault: {
            SSEAlgorithm: { only: ['AES256'] },
            // Beside AES256 it is an error of its own.
            KMSMasterKeyID: true,
          },
          BucketKeyEnabled: { withoutEffect: 'Keys of a bucket spare requests to KMS, which SSE-S3 does not make.' },
          BlockedEncryptionTypes: {
            withoutEffect: 'The one type that can be blocked, SSE-C, is taken by no bucket here.',
          },
        },
      },
    },
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run(input, { store }, { name }) {
    const value = readEncryption(input.ServerSideEncryptionConfiguration ?? { Rules: [] })
    keepSetting(store, name, { name: 'encryption', value })
    return {}
  },
}
