import type { Store } from '../../../state/store.ts'
import { keyAfterPrefix } from '../keyAfterPrefix.ts'
import { groupOf } from '../listPage.ts'
import { type ListedVersion, readVersions, type VersionStart } from './readVersions.ts'
import { orderOf } from './versionRows.ts'

export interface VersionsPage {
  readonly versions: readonly ListedVersion[]
  readonly commonPrefixes: readonly string[]
  readonly isTruncated: boolean
  /** What the last of the page is called; undefined where the page is empty. */
  readonly last: { readonly key: string; readonly versionId?: string } | undefined
}

const smallestBatch = 4

/**
 * One page of a bucket's versions, and groups of keys that share everything up to the delimiter. A group is stepped over by one
 * new read behind its last key.
 */
export function listVersionsPage(
  store: Store,
  bucket: string,
  options: {
    readonly prefix: string
    /** Empty: no grouping. */
    readonly delimiter: string
    readonly start: VersionStart
    /** Versions, markers and groups together. */
    readonly maxKeys: number
  },
): VersionsPage {
  const { prefix, maxKeys } = options
  const versions: ListedVersion[] = []
  const commonPrefixes: string[] = []
  let last: VersionsPage['last']
  let start: VersionStart | undefined = options.start
  let limit = maxKeys + 1
  while (maxKeys > 0 && start) {
    const batch = readVersions(store, bucket, { prefix, start, limit })
    let group: string | undefined
    for (const listed of batch) {
      if (group !== undefined && listed.key.startsWith(group)) continue
      if (versions.length + commonPrefixes.length === maxKeys)
        return { versions, commonPrefixes, isTruncated: true, last }
      group = groupOf(listed.key, options)
      if (group === undefined) versions.push(listed)
      else commonPrefixes.push(group)
      last = group === undefined ? { key: listed.key, versionId: listed.row.versionId } : { key: group }
    }
    if (batch.length < limit) break
    start = startBehind(group, batch.at(-1))
    limit = group === undefined ? maxKeys + 1 : Math.max(Math.floor(limit / 4), smallestBatch)
  }
  return { versions, commonPrefixes, isTruncated: false, last }
}

function startBehind(group: string | undefined, latest: ListedVersion | undefined): VersionStart | undefined {
  if (group === undefined) return latest && { key: latest.key, afterOrder: orderOf(latest.row) }
  const key = keyAfterPrefix(group)
  return key === undefined ? undefined : { key }
}
