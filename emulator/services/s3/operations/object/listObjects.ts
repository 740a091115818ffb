import type { _Object, ListObjectsCommandInput, ListObjectsCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { listedOwnersByKey } from '../../acl/listedOwners.ts'
import { listedRestores } from '../../archive/listedRestores.ts'
import { keyAfterPrefix } from '../../keyAfterPrefix.ts'
import { keyEncoder } from '../../keyEncoder.ts'
import { listedObject } from '../../listedObject.ts'
import { listPage } from '../../listPage.ts'
import { checkedMaxKeys } from '../../maxKeys.ts'
import { readSummary } from '../../objectSummary.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, objectRows } from '../../rows.ts'

/** The first version of the listing, which many programs still ask for: with markers in the place of tokens, and owners. */
export const listObjects: Operation<ListObjectsCommandInput, ListObjectsCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Delimiter: true,
    EncodingType: true,
    Marker: true,
    MaxKeys: true,
    Prefix: true,
    RequestPayer: requestPayer,
    ExpectedBucketOwner: true,
    OptionalObjectAttributes: true,
  },
  find: requireBucket,
  run(input, context, bucket) {
    const { store } = context
    const { Prefix: prefix = '', Delimiter: delimiter = '', Marker: marker = '' } = input
    const maxKeys = checkedMaxKeys(input.MaxKeys)
    const encode = keyEncoder(input.EncodingType)
    const ownerOf = listedOwnersByKey(bucket, context)
    const from = startBehind(marker, { prefix, delimiter })
    const rows = objectRows(store)
    const restores = listedRestores(input, context)
    const page =
      from === undefined
        ? { contents: [], commonPrefixes: [] }
        : listPage((range) => rows.summaries({ within: bucket.name, ...range }), { prefix, delimiter, maxKeys, from })
    const isTruncated = 'next' in page && page.next !== undefined
    return {
      Name: bucket.name,
      Prefix: encode(prefix),
      Marker: encode(marker),
      ...(delimiter !== '' && { Delimiter: encode(delimiter) }),
      // Without a delimiter the last key of the page says where the next one begins.
      ...(isTruncated && delimiter !== '' && { NextMarker: encode(lastOf(page)) }),
      ...(input.EncodingType !== undefined && { EncodingType: input.EncodingType }),
      MaxKeys: maxKeys,
      IsTruncated: isTruncated,
      Contents: page.contents.map(([key, summary]): _Object =>
        listedObject(encode(key), readSummary(summary), { owner: ownerOf(key), restore: restores.of(key, summary) }),
      ),
      CommonPrefixes: page.commonPrefixes.map((group) => ({ Prefix: encode(group) })),
    }
  },
}

/** A marker that is a group stands for all that is in it. @returns undefined where no key can come behind. */
function startBehind(
  marker: string,
  { prefix, delimiter }: { readonly prefix: string; readonly delimiter: string },
): string | undefined {
  if (marker === '') return ''
  const at = delimiter === '' || !marker.startsWith(prefix) ? -1 : marker.indexOf(delimiter, prefix.length)
  const isGroup = at >= 0 && at + delimiter.length === marker.length
  return isGroup ? keyAfterPrefix(marker) : `${marker}\0`
}

/** By UTF-8 bytes the last of the page: the last key, or the last group where that comes behind it. */
function lastOf(page: {
  readonly contents: readonly (readonly [key: string, summary: string])[]
  readonly commonPrefixes: readonly string[]
}): string {
  const key = page.contents.at(-1)?.[0] ?? ''
  const group = page.commonPrefixes.at(-1) ?? ''
  return Buffer.compare(Buffer.from(group), Buffer.from(key)) > 0 ? group : key
}
