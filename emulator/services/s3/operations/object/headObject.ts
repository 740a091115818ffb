import type { HeadObjectCommandInput, HeadObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { readObject } from '../../readObject.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

/** `Expires` is text, as it was given. */
type Output = Omit<HeadObjectCommandOutput, 'Expires'> & { Expires?: string }

export const headObject: Operation<HeadObjectCommandInput, Output, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    IfMatch: true,
    IfModifiedSince: true,
    IfNoneMatch: true,
    IfUnmodifiedSince: true,
    Range: true,
    ResponseCacheControl: true,
    ResponseContentDisposition: true,
    ResponseContentEncoding: true,
    ResponseContentLanguage: true,
    ResponseContentType: true,
    ResponseExpires: true,
    VersionId: true,
    SSECustomerAlgorithm: false,
    SSECustomerKey: false,
    SSECustomerKeyMD5: false,
    RequestPayer: requestPayer,
    PartNumber: true,
    ExpectedBucketOwner: true,
    ChecksumMode: true,
  },
  find: requireBucketAndKey,
  run: (input, context, bucket) => readObject(input, context, bucket).description,
}
