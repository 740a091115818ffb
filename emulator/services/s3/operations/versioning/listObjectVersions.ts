import type { ListObjectVersionsCommandInput, ListObjectVersionsCommandOutput, ObjectVersion } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import { WrittenXml } from '../../../../wire/xml/writeXml.ts'
import type { Operation, OperationContext } from '../../../operation.ts'
import { listedOwners } from '../../acl/listedOwners.ts'
import { asksForRestoreStatus } from '../../archive/restoreStatus.ts'
import { checkVersionId } from '../../existingObject.ts'
import { keyAfterPrefix } from '../../keyAfterPrefix.ts'
import { keyEncoder } from '../../keyEncoder.ts'
import { checkedMaxKeys } from '../../maxKeys.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { listVersionsPage } from '../../versions/listVersionsPage.ts'
import type { VersionStart } from '../../versions/readVersions.ts'
import { orderOfVersionId } from '../../versions/versionOrder.ts'
import { findVersion, orderOf } from '../../versions/versionRows.ts'
import { writeVersions } from '../../versions/writeVersions.ts'

/** Delete markers stand among the versions: see `writeVersions`. */
type Output = Omit<ListObjectVersionsCommandOutput, 'Versions' | 'DeleteMarkers'> & {
  readonly Versions: ObjectVersion[] | WrittenXml
}

/** Answers for every bucket: without versioning each object is a version called `null`. */
export const listObjectVersions: Operation<ListObjectVersionsCommandInput, Output, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Delimiter: true,
    EncodingType: true,
    KeyMarker: true,
    MaxKeys: true,
    Prefix: true,
    VersionIdMarker: true,
    ExpectedBucketOwner: true,
    RequestPayer: requestPayer,
    OptionalObjectAttributes: true,
  },
  find: requireBucket,
  run(input, context, bucket) {
    const { Prefix: prefix = '', Delimiter: delimiter = '', KeyMarker = '', VersionIdMarker } = input
    const maxKeys = checkedMaxKeys(input.MaxKeys)
    const encode = keyEncoder(input.EncodingType)
    const start = startOf(input, context)
    const page = start
      ? listVersionsPage(context.store, bucket.name, { prefix, delimiter, maxKeys, start })
      : { versions: [], commonPrefixes: [], isTruncated: false, last: undefined }
    const ownerOf = listedOwners(bucket, context)
    const restoredAt = asksForRestoreStatus(input.OptionalObjectAttributes) ? context.clock() : undefined
    return {
      Name: bucket.name,
      Prefix: encode(prefix),
      KeyMarker: encode(KeyMarker),
      VersionIdMarker: VersionIdMarker ?? '',
      ...(page.isTruncated &&
        page.last && {
          NextKeyMarker: encode(page.last.key),
          ...(page.last.versionId !== undefined && { NextVersionIdMarker: page.last.versionId }),
        }),
      MaxKeys: maxKeys,
      ...(delimiter !== '' && { Delimiter: encode(delimiter) }),
      ...(input.EncodingType !== undefined && { EncodingType: input.EncodingType }),
      IsTruncated: page.isTruncated,
      Versions: new WrittenXml(writeVersions(page.versions, { encode, ownerOf, restoredAt })),
      CommonPrefixes: page.commonPrefixes.map((group) => ({ Prefix: encode(group) })),
    }
  },
}

/** @returns undefined where nothing can come behind the markers. @throws AwsError InvalidArgument */
function startOf(
  { Bucket = '', Prefix = '', Delimiter = '', KeyMarker = '', VersionIdMarker }: ListObjectVersionsCommandInput,
  { store }: OperationContext,
): VersionStart | undefined {
  if (VersionIdMarker === undefined) {
    if (KeyMarker === '') return { key: '' }
    const isGroup = Delimiter !== '' && KeyMarker.startsWith(Prefix) && KeyMarker.endsWith(Delimiter)
    const key = isGroup ? keyAfterPrefix(KeyMarker) : `${KeyMarker}\0`
    return key === undefined ? undefined : { key }
  }
  if (KeyMarker === '') {
    throw new AwsError('InvalidArgument', 'A version-id marker cannot be specified without a key marker.', {
      status: 400,
      members: { ArgumentName: 'version-id-marker', ArgumentValue: VersionIdMarker.slice(0, 256) },
    })
  }
  checkVersionId(VersionIdMarker)
  const named = findVersion(store, [Bucket, KeyMarker], VersionIdMarker)
  // One that went while somebody was listing still says where it stood.
  const afterOrder = named ? orderOf(named) : orderOfVersionId(VersionIdMarker)
  return afterOrder === undefined ? { key: `${KeyMarker}\0` } : { key: KeyMarker, afterOrder }
}
