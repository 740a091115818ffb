import { computed, type ComputedRef } from 'vue'
import { listRecords } from '../../../aws/services/route53/listRecords.ts'
import type { Page, RecordSet, RecordStart } from '../../../aws/services/route53/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { type UsePagedOperation, usePagedOperation } from '../../../outcomes/usePagedOperation.ts'

export interface UseRecords extends Omit<UsePagedOperation<Page<RecordSet, RecordStart>>, 'pages'> {
  /** What was read so far, in AWS's order; undefined before the first answer and after a refusal. */
  readonly records: ComputedRef<readonly RecordSet[] | undefined>
}

/** Every record set of a zone, read page by page to the end; what has come is shown meanwhile (R53-020). */
export function useRecords(zoneId: string): UseRecords {
  const aws = useAws()
  const { pages, ...list } = usePagedOperation<Page<RecordSet, RecordStart>>({
    key: ['records', zoneId],
    read: (start, { signal }) =>
      listRecords(aws, zoneId, start, { signal, cause: start ? 'Read more records' : 'Open the zone' }),
    holds: ({ items }) => items.length > 0,
    reach: 'the end',
  })
  return { ...list, records: computed(() => pages.value?.flatMap(({ items }) => items)) }
}
