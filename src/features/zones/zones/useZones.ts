import { computed, type ComputedRef } from 'vue'
import { listZones } from '../../../aws/services/route53/listZones.ts'
import type { Page, Zone } from '../../../aws/services/route53/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { type UsePagedOperation, usePagedOperation } from '../../../outcomes/usePagedOperation.ts'

export interface UseZones extends Omit<UsePagedOperation<Page<Zone, string>>, 'pages'> {
  /** What was read so far; undefined before the first answer and after a refusal. */
  readonly zones: ComputedRef<readonly Zone[] | undefined>
}

/** The zones that the role may list, a hundred at a time. */
export function useZones(): UseZones {
  const aws = useAws()
  const { pages, ...list } = usePagedOperation<Page<Zone, string>>({
    key: ['zones'],
    read: (start, { signal }) =>
      listZones(aws, start, { signal, cause: start === undefined ? 'Open zones' : 'Show more zones' }),
    holds: ({ items }) => items.length > 0,
    reach: 'one page',
  })
  return { ...list, zones: computed(() => pages.value?.flatMap(({ items }) => items)) }
}
