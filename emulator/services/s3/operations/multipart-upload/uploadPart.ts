import type { UploadPartCommandInput, UploadPartCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { sentAlgorithm } from '../../checksum.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { checkPartNumber } from '../../uploads/checkPartNumber.ts'
import { storePart } from '../../uploads/storePart.ts'
import { checkPartAlgorithm, partChecksumMembers } from '../../uploads/uploadChecksum.ts'
import { requireUpload, uploadKey } from '../../uploads/uploadRows.ts'

export const uploadPart: Operation<UploadPartCommandInput, UploadPartCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
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
    PartNumber: true,
    UploadId: true,
    SSECustomerAlgorithm: false,
    SSECustomerKey: false,
    SSECustomerKeyMD5: false,
    RequestPayer: requestPayer,
    ExpectedBucketOwner: true,
  },
  find: requireBucketAndKey,
  async run(input, context) {
    const number = input.PartNumber ?? 0
    checkPartNumber(number)
    const key = uploadKey(input)
    // Asked now, so that a refusal need not wait for the bytes, and again when they are there.
    const upload = requireUpload(context.store, key)
    const sent = sentAlgorithm(input, context.headers)
    checkPartAlgorithm(upload.checksum, sent)
    const part = await storePart(context, { key, number, upload, sent }, context.body)
    return { ETag: `"${part.md5}"`, ...partChecksumMembers(part, upload.checksum), ServerSideEncryption: 'AES256' }
  },
}
