import { ListObjectVersionsCommand, type ListObjectVersionsCommandOutput } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { decodeListedKey } from './decodeListedKey.ts'
import type { ObjectAddress } from './objectAddress.ts'

/** A version of an object as a listing tells of it. A delete marker has no bytes. */
export interface ListedVersion {
  readonly kind: 'version' | 'delete marker'
  /** `null` for one that was written while the bucket kept no versions. */
  readonly versionId: string
  /** Whether it is what somebody gets who asks for the key alone. */
  readonly isLatest: boolean
  readonly lastModified: Date | undefined
  /** Bytes. */
  readonly size: number
  /** AWS's name: `STANDARD`, `GLACIER`. */
  readonly storageClass: string
}

/** Behind which version the next page begins. */
export interface VersionMarker {
  readonly key: string
  readonly versionId: string | undefined
}

export interface VersionPage {
  /** The latest first. */
  readonly versions: readonly ListedVersion[]
  /** Absent on the last page of the key. */
  readonly next?: VersionMarker
}

export interface VersionRequest extends Pick<ObjectAddress, 'bucket' | 'key' | 'region'> {
  readonly next?: VersionMarker | undefined
}

/** A page has as many versions as one looks through; more are shown when they are asked for. */
const pageSize = 50

/** One page of the versions and delete markers of one key (ListObjectVersions). Other keys that begin like it come after it (S3-123). */
export async function listObjectVersions(
  aws: AwsCaller,
  request: VersionRequest,
  options?: CallOptions,
): Promise<Outcome<VersionPage>> {
  const command = new ListObjectVersionsCommand(versionListInput(request))
  return mapDone(await aws.call(await aws.clients.s3(request.region), command, options), (output) =>
    versionPage(output, request.key),
  )
}

/** What is asked of S3, also before it is asked. */
export function versionListInput({ bucket, key, next }: VersionRequest) {
  return {
    Bucket: bucket,
    Prefix: key,
    EncodingType: 'url' as const,
    MaxKeys: pageSize,
    ...(next && { KeyMarker: next.key, VersionIdMarker: next.versionId }),
  }
}

/** Of one key alone. S3 lists by keys first, so that a page which has come to another key was the last. */
export function versionPage(output: ListObjectVersionsCommandOutput, key: string): VersionPage {
  const isOfKey = (entry: { Key?: string | undefined }) => decodeListedKey(entry.Key ?? '') === key
  const versions = (output.Versions ?? []).filter(isOfKey).map((entry): ListedVersion => ({
    kind: 'version',
    ...sharedMembers(entry),
    size: entry.Size ?? 0,
    storageClass: entry.StorageClass ?? 'STANDARD',
  }))
  const markers = (output.DeleteMarkers ?? [])
    .filter(isOfKey)
    .map((entry): ListedVersion => ({ kind: 'delete marker', ...sharedMembers(entry), size: 0, storageClass: '' }))
  const nextKey = decodeListedKey(output.NextKeyMarker ?? '')
  return {
    versions: inOrder(versions, markers),
    ...(output.IsTruncated && nextKey === key && { next: { key, versionId: output.NextVersionIdMarker } }),
  }
}

function sharedMembers(entry: {
  VersionId?: string | undefined
  IsLatest?: boolean | undefined
  LastModified?: Date | undefined
}): Pick<ListedVersion, 'versionId' | 'isLatest' | 'lastModified'> {
  return {
    versionId: entry.VersionId ?? 'null',
    isLatest: entry.IsLatest ?? false,
    lastModified: entry.LastModified,
  }
}

/**
 * S3 tells of versions and markers in one order, the SDK in two lists that keep it. Of a version and a marker of one second the
 * marker is taken for the later one, unless S3 says otherwise: what is deleted was there before.
 */
function inOrder(versions: readonly ListedVersion[], markers: readonly ListedVersion[]): readonly ListedVersion[] {
  const merged: ListedVersion[] = []
  let taken = 0
  for (const version of versions) {
    for (let marker = markers[taken]; marker && isBefore(marker, version); marker = markers[taken]) {
      merged.push(marker)
      taken += 1
    }
    merged.push(version)
  }
  return [...merged, ...markers.slice(taken)]
}

function isBefore(marker: ListedVersion, version: ListedVersion): boolean {
  if (version.isLatest || marker.isLatest) return marker.isLatest
  return (marker.lastModified?.getTime() ?? 0) >= (version.lastModified?.getTime() ?? 0)
}
