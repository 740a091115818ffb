import type { BucketVersioning } from '../../../../aws/services/s3/getBucketVersioning.ts'
import type { ListedVersion } from '../../../../aws/services/s3/listObjectVersions.ts'
import { formatDateSecond } from '../../../../ui/formatTime.ts'

/** The versions of one key that are loaded, the latest first. */
export interface LoadedVersions {
  readonly versions: readonly ListedVersion[]
  /** Whether there are no older ones. */
  readonly complete: boolean
}

/** S3 copies no more than this in one go; larger ones go in parts. Bytes. */
const largestCopy = 5 * 1024 ** 3

/** `5 versions`, `50+ versions`, `1 version, 1 delete marker`. */
export function countWords({ versions, complete }: LoadedVersions): string {
  const markers = versions.filter(({ kind }) => kind === 'delete marker').length
  const count = (amount: number, word: string) =>
    `${amount}${complete ? '' : '+'} ${word}${amount === 1 && complete ? '' : 's'}`
  const parts = [count(versions.length - markers, 'version'), ...(markers > 0 ? [count(markers, 'delete marker')] : [])]
  return parts.join(', ')
}

/**
 * What the version called `null` is. It was written while the bucket kept no versions: before it began to, or while that was
 * suspended (S3-126). Undefined where the list does not show which.
 */
export function nullWords(
  version: ListedVersion,
  { versions, complete }: LoadedVersions,
  versioning: BucketVersioning | undefined,
): string | undefined {
  const at = versions.indexOf(version)
  if (versions.slice(at + 1).some(({ versionId }) => versionId !== 'null')) return 'while versioning was suspended'
  if (complete && (versioning === 'Enabled' || at > 0)) return 'before versioning'
  return undefined
}

/** What a delete marker does, and what deleting it is called: an undoing only where an object comes back by it. */
export function markerWords(
  marker: ListedVersion,
  { versions, complete }: LoadedVersions,
): { does: string; label: string } {
  const below = versions.slice(versions.indexOf(marker) + 1)
  const hidesSomething = !complete || below.some(({ kind }) => kind === 'version')
  if (marker.isLatest && hidesSomething) return { does: 'delete marker, hides the object', label: 'Undo the delete' }
  return {
    does: marker.isLatest ? 'delete marker, hides nothing any more' : 'delete marker, hid the object',
    label: 'Remove the marker',
  }
}

/** Why a version cannot be restored; undefined when it can. */
export function notRestorable({ isLatest, size }: ListedVersion): string | undefined {
  if (isLatest) return 'It is the current version.'
  return size > largestCopy ? 'Over 5 GiB: S3 copies it in parts only.' : undefined
}

/** What the key gives once a version is deleted for good. */
export function afterwardsWords(version: ListedVersion, { versions, complete }: LoadedVersions): string {
  if (!version.isLatest) return 'The other versions stay, and the current one stays current.'
  const older = versions[versions.indexOf(version) + 1]
  if (older?.kind === 'delete marker') return 'A delete marker comes before it: the object is hidden then.'
  if (older) return `The version of ${versionMoment(older)} becomes the current one.`
  return complete
    ? 'It is the only version: the object is gone with it.'
    : 'The version before it becomes the current one.'
}

/** When a version was written, to name it by. */
export function versionMoment({ lastModified, versionId }: ListedVersion): string {
  return lastModified ? formatDateSecond(lastModified) : versionId
}
