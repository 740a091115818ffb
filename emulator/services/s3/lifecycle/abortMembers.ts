import type { Store } from '../../../state/store.ts'
import { abortDate } from '../settings/lifecycle/abortDate.ts'
import { lifecycleOf } from '../settings/lifecycle/lifecycleOf.ts'
import type { UploadRow } from '../uploads/uploadRows.ts'

/** When an upload that nobody completes ends, and by which rule, as answers tell it; nothing where no rule ends it (S3-226). */
export function abortMembers(
  store: Store,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  { initiatedAt: initiated }: Pick<UploadRow, 'initiatedAt'>,
): { readonly AbortDate?: Date; readonly AbortRuleId?: string } {
  const lifecycle = lifecycleOf(store, bucket)
  const end = lifecycle && abortDate(lifecycle, { key, initiated })
  return end ? { AbortDate: new Date(end.at), AbortRuleId: encodedId(end.rule) } : {}
}

/** No header carries other characters as they are. */
function encodedId(rule: string): string {
  return rule.replace(/[^\x20-\x7e]+/gu, encodeURIComponent)
}
