import type { Store } from '../../../state/store.ts'
import { type ObjectKey, type ObjectRow, objectRows } from '../rows.ts'
import { expirationHeader } from '../settings/lifecycle/expirationHeader.ts'
import { lifecycleOf } from '../settings/lifecycle/lifecycleOf.ts'

interface ExpirationMember {
  readonly Expiration?: string
}

/** What an answer tells of the end of an object that is the current one of its key; nothing where no rule ends it (S3-227). */
export function expirationMember(store: Store, [bucket, key]: ObjectKey, row: ObjectRow): ExpirationMember {
  const lifecycle = lifecycleOf(store, bucket)
  if (!lifecycle) return {}
  const { size, lastModified, tags = {} } = row
  const Expiration = expirationHeader(lifecycle, { key, size, lastModified, tags })
  return Expiration === undefined ? {} : { Expiration }
}

/** The same of any version: former ones do not expire. */
export function expirationIfCurrent(store: Store, key: ObjectKey, row: ObjectRow): ExpirationMember {
  return objectRows(store).get(key)?.versionId === row.versionId ? expirationMember(store, key, row) : {}
}
