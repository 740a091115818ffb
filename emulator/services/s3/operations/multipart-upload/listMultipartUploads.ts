import type {
  ListMultipartUploadsCommandInput,
  ListMultipartUploadsCommandOutput,
  MultipartUpload,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { keyEncoder } from '../../keyEncoder.ts'
import { canonicalUserId } from '../../owner.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { checkedCount } from '../../uploads/listArguments.ts'
import { type ListedUpload, uploadsPage } from '../../uploads/uploadsPage.ts'
import { wholeSeconds } from '../../wholeSeconds.ts'

export const listMultipartUploads: Operation<
  ListMultipartUploadsCommandInput,
  ListMultipartUploadsCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Delimiter: true,
    EncodingType: true,
    KeyMarker: true,
    MaxUploads: true,
    Prefix: true,
    UploadIdMarker: true,
    ExpectedBucketOwner: true,
    RequestPayer: requestPayer,
  },
  find: requireBucket,
  run(input, { store, account }, bucket) {
    const { Prefix: prefix = '', Delimiter: delimiter = '', KeyMarker: keyMarker = '', EncodingType } = input
    const most = checkedCount('max-uploads', input.MaxUploads)
    const encode = keyEncoder(EncodingType)
    // Without a key it says nothing.
    const uploadIdMarker = keyMarker === '' ? '' : (input.UploadIdMarker ?? '')
    const page = uploadsPage(store, bucket.name, { prefix, delimiter, keyMarker, uploadIdMarker, most })
    const owner = canonicalUserId(bucketOwner(bucket, account))
    return {
      Bucket: bucket.name,
      KeyMarker: encode(keyMarker),
      UploadIdMarker: uploadIdMarker,
      ...(page.next && { NextKeyMarker: encode(page.next.key), NextUploadIdMarker: page.next.uploadId }),
      ...(prefix !== '' && { Prefix: encode(prefix) }),
      ...(delimiter !== '' && { Delimiter: encode(delimiter) }),
      MaxUploads: most,
      IsTruncated: page.next !== undefined,
      Uploads: page.uploads.map((upload) => listedUpload(upload, { encode, owner })),
      CommonPrefixes: page.commonPrefixes.map((group) => ({ Prefix: encode(group) })),
      ...(EncodingType !== undefined && { EncodingType }),
    }
  },
}

function listedUpload(
  { key: [, key, uploadId], row: { initiatedAt, initiator, description, checksum } }: ListedUpload,
  { encode, owner }: { readonly encode: (key: string) => string; readonly owner: string },
): MultipartUpload {
  return {
    UploadId: uploadId,
    Key: encode(key),
    Initiated: new Date(wholeSeconds(initiatedAt)),
    StorageClass: description.storageClass,
    Owner: { ID: owner },
    Initiator: { ID: initiator },
    ...(checksum.isAsked && { ChecksumAlgorithm: checksum.algorithm, ChecksumType: checksum.type }),
  }
}
