import type { AgedVersion } from '../settings/lifecycle/dueActions.ts'
import type { ListedVersion } from '../versions/readVersions.ts'
import { isDeleteMarker } from '../versions/versionRows.ts'

/** What has to be known of the version before to tell how old the next one is: of the same key it is the one that came after it. */
export interface Follower {
  readonly key: string
  /** When it was written; milliseconds since 1970. */
  readonly lastModified: number
  /** How many of the key are noncurrent so far, it among them. */
  readonly noncurrent: number
}

/**
 * One version of a listing as rules see it.
 * @param follower of the version that was listed before; undefined for the first of all.
 * @param isAlone whether no other version of a key is left: asked for delete markers that are the latest.
 */
export function agedVersion(
  { key, row, isCurrent }: ListedVersion,
  { follower, isAlone }: { readonly follower: Follower | undefined; readonly isAlone: (key: string) => boolean },
): AgedVersion {
  const isMarker = isDeleteMarker(row)
  const next = isCurrent || follower?.key !== key ? undefined : follower
  return {
    key,
    lastModified: row.lastModified,
    size: isMarker ? 0 : row.size,
    tags: isMarker ? {} : (row.tags ?? {}),
    storageClass: isMarker ? 'STANDARD' : row.storageClass,
    ...(next && { noncurrent: { since: next.lastModified, newer: next.noncurrent } }),
    ...(isMarker && { deleteMarker: { alone: isCurrent && isAlone(key) } }),
  }
}

/** What the version that is listed next has to know of this one. @param before of the version before it. */
export function followerOf({ key, row, isCurrent }: ListedVersion, before: Follower | undefined): Follower {
  const { lastModified } = row
  if (isCurrent) return { key, lastModified, noncurrent: 0 }
  return { key, lastModified, noncurrent: (before?.key === key ? before.noncurrent : 0) + 1 }
}
