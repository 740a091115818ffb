import type { PutObjectCommandInput, PutObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../operation.ts'
import { checksumMembers, chosenAlgorithm } from '../checksum.ts'
import { honourOnly } from '../honourOnly.ts'
import { commitVersion } from '../commitVersion.ts'
import { checkWriteConditions } from '../preconditions.ts'
import { requireBucket, requireBucketAndKey } from '../requireBucket.ts'
import { objectRows } from '../rows.ts'
import { storeBytes } from '../storeBytes.ts'
import { storedDescription } from '../storedDescription.ts'

const honoured = [
  'Bucket',
  'Key',
  'Body',
  'ContentLength',
  'ExpectedBucketOwner',
  'RequestPayer',
  'IfMatch',
  'IfNoneMatch',
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'Expires',
  'Metadata',
  'ACL',
  'StorageClass',
  'ServerSideEncryption',
  'ContentMD5',
  'ChecksumAlgorithm',
  'ChecksumCRC32',
  'ChecksumCRC32C',
  'ChecksumCRC64NVME',
  'ChecksumSHA1',
  'ChecksumSHA256',
  'ChecksumSHA512',
  'ChecksumMD5',
] as const satisfies readonly (keyof PutObjectCommandInput)[]

export const putObject: Operation<PutObjectCommandInput, PutObjectCommandOutput> = {
  authorization: 'permission',
  before: requireBucketAndKey,
  async run(input, context) {
    const key = [input.Bucket ?? '', input.Key ?? ''] as const
    honourOnly(input, honoured)
    const description = storedDescription(input)
    const algorithm = chosenAlgorithm(input, context.headers)
    // Asked now, so that a refusal need not wait for the bytes, and again when they are there: two uploads may race for
    // one key.
    checkWriteConditions(objectRows(context.store).get(key), input)
    const bytes = await storeBytes(context.store, context.body, algorithm)
    const row = commitVersion(context, { key, bytes, description }, (current) => {
      requireBucket(input, context)
      checkWriteConditions(current, input)
    })
    return { ETag: `"${row.etag}"`, ...checksumMembers(row.checksum), ServerSideEncryption: 'AES256' }
  },
}
