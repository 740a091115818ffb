import type { UploadPartCopyCommandInput, UploadPartCopyCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { copiedBytes } from '../../copiedBytes.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { checkPartNumber } from '../../uploads/checkPartNumber.ts'
import { storePart } from '../../uploads/storePart.ts'
import { partChecksumMembers } from '../../uploads/uploadChecksum.ts'
import { requireUpload, uploadKey } from '../../uploads/uploadRows.ts'

export const uploadPartCopy: Operation<UploadPartCopyCommandInput, UploadPartCopyCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    CopySource: true,
    CopySourceIfMatch: true,
    CopySourceIfModifiedSince: true,
    CopySourceIfNoneMatch: true,
    CopySourceIfUnmodifiedSince: true,
    CopySourceRange: true,
    PartNumber: true,
    UploadId: true,
    SSECustomerAlgorithm: false,
    SSECustomerKey: false,
    SSECustomerKeyMD5: false,
    CopySourceSSECustomerAlgorithm: false,
    CopySourceSSECustomerKey: false,
    CopySourceSSECustomerKeyMD5: false,
    RequestPayer: requestPayer,
    ExpectedBucketOwner: true,
    ExpectedSourceBucketOwner: true,
  },
  find: requireBucketAndKey,
  async run(input, context) {
    const number = input.PartNumber ?? 0
    checkPartNumber(number)
    const key = uploadKey(input)
    const upload = requireUpload(context.store, key)
    const { source, read } = copiedBytes(input, context)
    const part = await storePart(context, { key, number, upload }, read())
    return {
      CopyPartResult: {
        ETag: `"${part.md5}"`,
        LastModified: new Date(part.lastModified),
        ...partChecksumMembers(part, upload.checksum),
      },
      ...(source.versionId !== 'null' && { CopySourceVersionId: source.versionId }),
      ServerSideEncryption: 'AES256',
    }
  },
}
