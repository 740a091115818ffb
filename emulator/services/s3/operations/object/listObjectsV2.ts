import type { _Object, ListObjectsV2CommandInput, ListObjectsV2CommandOutput } from '@aws-sdk/client-s3'
import { WrittenXml } from '../../../../wire/xml/writeXml.ts'
import type { Operation, OperationContext } from '../../../operation.ts'
import { listedOwnersByKey } from '../../acl/listedOwners.ts'
import { type ListedRestores, listedRestores } from '../../archive/listedRestores.ts'
import { readToken, writeToken } from '../../continuationToken.ts'
import { keyEncoder } from '../../keyEncoder.ts'
import { listedObject } from '../../listedObject.ts'
import { listPage } from '../../listPage.ts'
import { checkedMaxKeys } from '../../maxKeys.ts'
import { readSummary } from '../../objectSummary.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { objectRows } from '../../rows.ts'
import { writeContents } from '../../writeContents.ts'

type Output = Omit<ListObjectsV2CommandOutput, 'Contents'> & { readonly Contents: _Object[] | WrittenXml }

export const listObjectsV2: Operation<ListObjectsV2CommandInput, Output, BucketRow> = {
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
    OptionalObjectAttributes: true,
  },
  find: requireBucket,
  run(input, context, row) {
    const { name: bucket } = row
    const { Prefix: prefix = '', Delimiter: delimiter = '', StartAfter, ContinuationToken } = input
    const maxKeys = checkedMaxKeys(input.MaxKeys)
    const encode = keyEncoder(input.EncodingType)
    const ownerOf = input.FetchOwner === true ? listedOwnersByKey(row, context) : undefined
    const restores = listedRestores(input, context)
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
      Contents: contentsOf(page.contents, {
        encode: input.EncodingType === undefined ? undefined : encode,
        ownerOf,
        restores,
      }),
      CommonPrefixes: page.commonPrefixes.map((group) => ({ Prefix: encode(group) })),
    }
  },
}

/** @param asked.ownerOf where it was asked for, which few do. */
function contentsOf(
  contents: readonly (readonly [key: string, summary: string])[],
  asked: {
    /** Undefined: as they are. */
    readonly encode: ((key: string) => string) | undefined
    readonly ownerOf: ((key: string) => string) | undefined
    readonly restores: ListedRestores
  },
) {
  const { encode, ownerOf, restores } = asked
  if (!ownerOf && !restores.isAsked) {
    return new WrittenXml(writeContents(encode ? contents.map(([key, summary]) => [encode(key), summary]) : contents))
  }
  return contents.map(([key, summary]) =>
    listedObject(encode ? encode(key) : key, readSummary(summary), {
      owner: ownerOf?.(key),
      restore: restores.of(key, summary),
    }),
  )
}

function readerOf(bucket: string, context: OperationContext) {
  const rows = objectRows(context.store)
  return (range: { prefix: string; from: string; limit: number }) => rows.summaries({ within: bucket, ...range })
}

/** The token knows where the page before ended; `StartAfter` then has nothing more to say. */
function startOf(startAfter: string | undefined, token: string | undefined): { from: string; groupsAfter?: string } {
  if (token !== undefined) return { from: readToken(token) }
  if (startAfter === undefined || startAfter === '') return { from: '' }
  return { from: `${startAfter}\0`, groupsAfter: startAfter }
}
