import type { GetObjectCommandInput, GetObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireReadable } from '../../archive/requireReadable.ts'
import { readObject } from '../../readObject.ts'
import { readParts } from '../../readParts.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

/** The SDK's type with the body as the emulator has it: bytes at hand, or bytes to come, and `Expires` as text. */
type Output = Omit<GetObjectCommandOutput, 'Body' | 'Expires'> & {
  Body: Uint8Array | AsyncIterable<Uint8Array>
  Expires?: string
}

export const getObject: Operation<GetObjectCommandInput, Output, BucketRow> = {
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
  async run(input, context, bucket) {
    const { row, range, description } = readObject(input, context, bucket)
    requireReadable(row, context.clock(), { to: 'read' })
    return { ...description, Body: await readParts(context.store, row.parts, range) }
  },
}
