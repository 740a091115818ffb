/** The versions of objects that are not the current object of their key: former ones, and delete markers. */
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { type ObjectKey, type ObjectRow, objectRows } from '../rows.ts'
import { orderAt, orderOfVersionId } from './versionOrder.ts'

/** What a delete leaves in a bucket that keeps versions. */
export interface DeleteMarkerRow {
  readonly isDeleteMarker: true
  /** `null` where versioning was suspended. */
  readonly versionId: string
  readonly order: string
  /** Milliseconds since 1970. */
  readonly lastModified: number
}

export type VersionRow = ObjectRow | DeleteMarkerRow

type VersionKey = readonly [bucket: string, key: string, order: string]

/** In S3's order: by key, the latest first. */
export const versionRows = defineCollection<VersionRow, VersionKey, 'nullVersion'>({
  name: 's3.versions',
  key: ['bucket', 'key', 'order'],
  indexes: { nullVersion: ({ versionId }, [bucket, key]) => (versionId === 'null' ? [[bucket, key]] : []) },
})

export function isDeleteMarker(row: VersionRow): row is DeleteMarkerRow {
  return 'isDeleteMarker' in row
}

export function orderOf({ order, lastModified }: Pick<VersionRow, 'order' | 'lastModified'>): string {
  return order ?? orderAt(lastModified)
}

/** The latest version of a key that is not its current object; where it has none, that is a delete marker. */
export function latestVersion(store: Store, key: ObjectKey): VersionRow | undefined {
  return versionRows(store).entries({ within: key, limit: 1 })[0]?.[1]
}

/** The version of a key with an id, current or not; undefined where there is none. */
export function findVersion(store: Store, key: ObjectKey, versionId: string): VersionRow | undefined {
  const current = objectRows(store).get(key)
  if (current?.versionId === versionId) return current
  if (versionId === 'null') return versionRows(store).byIndex('nullVersion', { equal: key, limit: 1 })[0]?.[1]
  const order = orderOfVersionId(versionId)
  const found = order === undefined ? undefined : versionRows(store).get([...key, order])
  return found?.versionId === versionId ? found : undefined
}
