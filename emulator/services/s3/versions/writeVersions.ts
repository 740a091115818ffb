import { escapeXml } from '../../../wire/xml/xmlText.ts'
import { restoreStatusXml } from '../archive/restoreStatus.ts'
import type { ListedVersion } from './readVersions.ts'
import { isDeleteMarker } from './versionRows.ts'

/**
 * The versions and delete markers of a listing as XML, among each other as S3 lists them: by key, the latest first. The SDK's
 * schema has two lists in their place.
 * @param encode makes of a key what is answered of it.
 * @param ownerOf the canonical id of an object's owner; of a delete marker that of the bucket's.
 * @param restoredAt when restored copies are asked for; milliseconds since 1970. Undefined: nothing is told of them.
 */
export function writeVersions(
  versions: readonly ListedVersion[],
  {
    encode,
    ownerOf,
    restoredAt,
  }: {
    readonly encode: (key: string) => string
    readonly ownerOf: (row: { readonly owner?: string }) => string
    readonly restoredAt?: number | undefined
  },
): string {
  return versions
    .map(({ key, row, isCurrent }) => {
      const ownerXml = `<Owner><ID>${ownerOf(isDeleteMarker(row) ? {} : row)}</ID></Owner>`
      const named =
        `<Key>${escapeXml(encode(key))}</Key><VersionId>${row.versionId}</VersionId><IsLatest>${String(isCurrent)}</IsLatest>` +
        `<LastModified>${new Date(row.lastModified).toISOString()}</LastModified>`
      if (isDeleteMarker(row)) return `<DeleteMarker>${named}${ownerXml}</DeleteMarker>`
      const { etag, checksum, size, storageClass } = row
      return (
        `<Version>${named}<ETag>&quot;${etag}&quot;</ETag><ChecksumAlgorithm>${checksum.algorithm}</ChecksumAlgorithm>` +
        `<ChecksumType>${checksum.type ?? 'FULL_OBJECT'}</ChecksumType><Size>${size}</Size>` +
        `<StorageClass>${storageClass}</StorageClass>${ownerXml}${restoredAt === undefined ? '' : restoreStatusXml(row, restoredAt)}</Version>`
      )
    })
    .join('')
}
