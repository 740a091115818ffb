import type { ListObjectsV2CommandInput, ListObjectsV2CommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { bucketOwner } from '../bucketOwner.ts'
import { readToken, writeToken } from '../continuationToken.ts'
import { listPage } from '../listPage.ts'
import { canonicalUserId } from '../owner.ts'
import { requestPayer } from '../requestPayer.ts'
import { requireBucket } from '../requireBucket.ts'
import type { BucketRow } from '../rows.ts'
import { type ObjectRow, objectRows } from '../rows.ts'
import { urlEncodeKey } from '../urlEncodeKey.ts'

const mostKeys = 1000

export const listObjectsV2: Operation<ListObjectsV2CommandInput, ListObjectsV2CommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Delimiter: true,
    EncodingType: true,
    MaxKeys: true,
    Prefix: true,
    ContinuationToken: true,
    FetchOwner: true,
    StartAfter: true,
    RequestPayer: requestPayer,
    ExpectedBucketOwner: true,
    OptionalObjectAttributes: { withoutEffect: 'Asks for the restore status of archived objects; none is archived.' },
  },
  find: requireBucket,
  run(input, context, row) {
    const { name: bucket } = row
    const { Prefix: prefix = '', Delimiter: delimiter = '', StartAfter, ContinuationToken } = input
    const maxKeys = checkedMaxKeys(input.MaxKeys)
    const encode = encoder(input.EncodingType)
    const owner = input.FetchOwner === true ? { Owner: { ID: canonicalUserId(bucketOwner(row, context.account)) } } : {}
    const page = listPage(readerOf(bucket, context), {
      prefix,
      delimiter,
      maxKeys,
      ...startOf(StartAfter, ContinuationToken),
    })
    return {
      Name: bucket,
      Prefix: encode(prefix),
      ...(delimiter !== '' && { Delimiter: encode(delimiter) }),
      // The token stands in its place.
      ...(StartAfter !== undefined && ContinuationToken === undefined && { StartAfter: encode(StartAfter) }),
      ...(ContinuationToken !== undefined && { ContinuationToken }),
      ...(input.EncodingType !== undefined && { EncodingType: input.EncodingType }),
      MaxKeys: maxKeys,
      KeyCount: page.contents.length + page.commonPrefixes.length,
      IsTruncated: page.next !== undefined,
      ...(page.next !== undefined && { NextContinuationToken: writeToken(page.next) }),
      Contents: page.contents.map(([key, row]) => ({ Key: encode(key), ...listed(row), ...owner })),
      CommonPrefixes: page.commonPrefixes.map((group) => ({ Prefix: encode(group) })),
    }
  },
}

function listed(row: ObjectRow) {
  return {
    LastModified: new Date(row.lastModified),
    ETag: `"${row.etag}"`,
    ChecksumAlgorithm: [row.checksum.algorithm],
    ChecksumType: 'FULL_OBJECT' as const,
    Size: row.size,
    StorageClass: row.storageClass,
  }
}

function readerOf(bucket: string, context: OperationContext) {
  const rows = objectRows(context.store)
  return (range: { prefix: string; from: string; limit: number }) =>
    rows.entries({ within: bucket, ...range }).map(([[, key], row]) => [key, row] as const)
}

/** The token knows where the page before ended; `StartAfter` then has nothing more to say. */
function startOf(startAfter: string | undefined, token: string | undefined): { from: string; groupsAfter?: string } {
  if (token !== undefined) return { from: readToken(token) }
  if (startAfter === undefined || startAfter === '') return { from: '' }
  return { from: `${startAfter}\0`, groupsAfter: startAfter }
}

function checkedMaxKeys(maxKeys = mostKeys): number {
  if (Number.isInteger(maxKeys) && maxKeys >= 0 && maxKeys <= 0x7fffffff) return Math.min(maxKeys, mostKeys)
  throw new AwsError('InvalidArgument', 'Argument maxKeys must be an integer between 0 and 2147483647', {
    status: 400,
    members: { ArgumentName: 'maxKeys', ArgumentValue: String(maxKeys) },
  })
}

function encoder(encodingType: string | undefined): (key: string) => string {
  if (encodingType === undefined) return (key) => key
  if (encodingType === 'url') return urlEncodeKey
  throw new AwsError('InvalidArgument', 'Invalid Encoding Method specified in Request', {
    status: 400,
    members: { ArgumentName: 'encoding-type', ArgumentValue: encodingType },
  })
}
