import type { CompleteMultipartUploadCommandInput, CompleteMultipartUploadCommandOutput } from '@aws-sdk/client-s3'
import type { Operation, OperationContext } from '../../../operation.ts'
import { bucketAddress } from '../../bucketAddress.ts'
import { checksumMembers } from '../../checksum.ts'
import { expirationMember } from '../../lifecycle/expirationMember.ts'
import { checkUploadConditions } from '../../preconditions.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucket, requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { listedParts } from '../../uploads/completedParts.ts'
import { completeUpload } from '../../uploads/completeUpload.ts'
import { newVersionMember } from '../../versions/versionMember.ts'

export const completeMultipartUpload: Operation<
  CompleteMultipartUploadCommandInput,
  CompleteMultipartUploadCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  checksumsOfObject: true,
  honours: {
    Bucket: true,
    Key: true,
    MultipartUpload: {
      Parts: {
        each: {
          ETag: true,
          PartNumber: true,
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
        },
      },
    },
    UploadId: true,
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
    ChecksumType: true,
    MpuObjectSize: true,
    RequestPayer: requestPayer,
    ExpectedBucketOwner: true,
    IfMatch: true,
    IfNoneMatch: true,
    SSECustomerAlgorithm: false,
    SSECustomerKey: false,
    SSECustomerKeyMD5: false,
  },
  find: requireBucketAndKey,
  async run({ MultipartUpload, ...input }, context) {
    const { Bucket = '', Key = '' } = input
    checkUploadConditions(input)
    const listed = listedParts(MultipartUpload)
    const row = await context.store.groupedTransaction(() => {
      requireBucket(input, context)
      return completeUpload(context.store, input, listed, { at: context.clock(), random: context.random })
    })
    return {
      Location: locationOf([Bucket, Key], context),
      Bucket,
      Key,
      ETag: `"${row.etag}"`,
      ...checksumMembers(row.checksum, row.parts.length),
      ServerSideEncryption: 'AES256',
      ...newVersionMember(row),
      ...expirationMember(context.store, [Bucket, Key], row),
    }
  },
}

/** Where the object is, by the style of address that the caller uses. S3 escapes the slashes of the key, too. */
function locationOf([bucket, key]: readonly [string, string], { baseUrl, headers }: OperationContext): string {
  const { isInHost } = bucketAddress({ rawPath: '/', headers })
  return `${baseUrl}/${isInHost ? '' : `${bucket}/`}${encodeURIComponent(key)}`
}
