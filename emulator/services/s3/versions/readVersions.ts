import type { Store } from '../../../state/store.ts'
import { comesAfter } from '../listPage.ts'
import { objectRows } from '../rows.ts'
import { orderOf, type VersionRow, versionRows } from './versionRows.ts'

export interface ListedVersion {
  readonly key: string
  readonly row: VersionRow
  readonly isCurrent: boolean
}

/** Where a reading begins: at a key, or behind one of its versions. */
export interface VersionStart {
  readonly key: string
  /** Of the version that was the last before. */
  readonly afterOrder?: string
}

/** The versions of a bucket's keys, current and former ones as one sequence: by key, the latest first. */
export function readVersions(
  store: Store,
  bucket: string,
  { prefix, start, limit }: { readonly prefix: string; readonly start: VersionStart; readonly limit: number },
): readonly ListedVersion[] {
  const { key, afterOrder } = start
  const objects = objectRows(store).entries({ within: bucket, prefix, from: key, limit: limit + 1 })
  const former = versionRows(store).entries({
    within: bucket,
    prefix,
    from: afterOrder === undefined ? key : [key, `${afterOrder}\0`],
    limit,
  })
  const listed: ListedVersion[] = []
  let latestKey = afterOrder === undefined ? undefined : key
  let object = 0
  let version = 0
  // The object of a key is its latest version, so it was listed with the first of them.
  if (afterOrder !== undefined && objects[0]?.[0][1] === key) object = isBehind(objects[0][1], afterOrder) ? 0 : 1
  while (listed.length < limit) {
    const nextObject = objects[object]
    const nextVersion = former[version]
    if (nextObject && (!nextVersion || !comesAfter(nextObject[0][1], nextVersion[0][1]))) {
      object++
      latestKey = nextObject[0][1]
      listed.push({ key: latestKey, row: nextObject[1], isCurrent: true })
    } else if (nextVersion) {
      version++
      const [[, named], row] = nextVersion
      listed.push({ key: named, row, isCurrent: named !== latestKey })
      latestKey = named
    } else break
  }
  return listed
}

/** A version that became the current one again while somebody was listing. */
function isBehind(row: VersionRow, afterOrder: string): boolean {
  return orderOf(row) > afterOrder
}
