import type { Store } from '../../../state/store.ts'
import { abortDate } from '../settings/lifecycle/abortDate.ts'
import { lifecycleOf } from '../settings/lifecycle/lifecycleOf.ts'
import { deleteUpload, type UploadKey, uploadRows } from '../uploads/uploadRows.ts'
import type { Done } from './done.ts'

/** Uploads that are looked at in one go. Of each one up to 10,000 parts go, so one of them is a transaction. */
const mostAtOnce = 100

/**
 * Aborts the next upload of a bucket that its rules end, in a transaction.
 * @param after the upload behind which to look. @param now milliseconds since 1970.
 * @returns what was done, and behind which upload to go on: none behind the last, or where the rules are gone.
 */
export function endUploads(
  store: Store,
  bucket: string,
  { after, now }: { readonly after: UploadKey | undefined; readonly now: number },
): { readonly done: Done; readonly next?: UploadKey } {
  const lifecycle = lifecycleOf(store, bucket)
  if (!lifecycle) return { done: {} }
  const from = after ? [after[1], `${after[2]}\0`] : ['']
  const batch = uploadRows(store).entries({ within: bucket, from, limit: mostAtOnce })
  for (const [key, { initiatedAt: initiated }] of batch) {
    const end = abortDate(lifecycle, { key: key[1], initiated })
    if (!end || end.at > now) continue
    store.transaction(() => deleteUpload(store, key))
    return { done: { abort: 1 }, next: key }
  }
  const last = batch.at(-1)
  return { done: {}, ...(batch.length === mostAtOnce && last && { next: last[0] }) }
}
