import type { AbortMultipartUploadCommandInput, AbortMultipartUploadCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { deleteUpload, requireUpload, uploadKey } from '../../uploads/uploadRows.ts'

/** Parts that are still coming in leave nothing: the upload that they are for is gone when they have come. */
export const abortMultipartUpload: Operation<
  AbortMultipartUploadCommandInput,
  AbortMultipartUploadCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    UploadId: true,
    RequestPayer: requestPayer,
    ExpectedBucketOwner: true,
    // Of directory buckets alone.
    IfMatchInitiatedTime: false,
  },
  find: requireBucketAndKey,
  async run(input, { store }) {
    const key = uploadKey(input)
    await store.groupedTransaction(() => {
      requireUpload(store, key)
      deleteUpload(store, key)
    })
    return {}
  },
}
