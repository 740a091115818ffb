import type { PutObjectCommandInput, PutObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { aclOfUpload } from '../../acl/aclOfUpload.ts'
import { checksumMembers, chosenAlgorithm } from '../../checksum.ts'
import { commitVersion } from '../../commitVersion.ts'
import { describingHonours } from '../../describingHonours.ts'
import { expirationMember } from '../../lifecycle/expirationMember.ts'
import { lockOfHeaders } from '../../object-lock/readLock.ts'
import { checkUploadConditions, checkWriteConditions, isConditional } from '../../preconditions.ts'
import { requireBucket, requireBucketAndKey } from '../../requireBucket.ts'
import { type BucketRow, objectRows } from '../../rows.ts'
import { storeBytes } from '../../storeBytes.ts'
import { storedDescription } from '../../storedDescription.ts'
import { newVersionMember } from '../../versions/versionMember.ts'

export const putObject: Operation<PutObjectCommandInput, PutObjectCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    ...describingHonours,
    Body: true,
    ContentLength: true,
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ChecksumCRC32: true,
    ChecksumCRC32C: true,
    ChecksumCRC64NVME: true,
    ChecksumSHA1: true,
    ChecksumSHA256: true,
    ChecksumSHA512: true,
    ChecksumMD5: true,
    ChecksumXXHASH64: false,
    ChecksumXXHASH3: false,
    ChecksumXXHASH128: false,
    IfMatch: true,
    IfNoneMatch: true,
    WriteOffsetBytes: false,
  },
  find: requireBucketAndKey,
  async run(input, context, bucket) {
    const key = [input.Bucket ?? '', input.Key ?? ''] as const
    checkUploadConditions(input)
    const description = {
      ...storedDescription(input),
      ...aclOfUpload(input, bucket, context),
      ...lockOfHeaders(input, { bucket, now: context.clock() }),
    }
    const algorithm = chosenAlgorithm(input, context.headers)
    // Asked now, so that a refusal need not wait for the bytes, and again when they are there: two uploads may race for
    // one key.
    if (isConditional(input)) checkWriteConditions(objectRows(context.store).get(key), input)
    const bytes = await storeBytes(context.store, context.body, algorithm)
    const row = await commitVersion(context, { key, bytes, description }, (current) => {
      requireBucket(input, context)
      checkWriteConditions(current, input)
    })
    return {
      ETag: `"${row.etag}"`,
      ...checksumMembers(row.checksum),
      ServerSideEncryption: 'AES256',
      ...newVersionMember(row),
      ...expirationMember(context.store, key, row),
    }
  },
}
