import { computed, type ComputedRef, watch } from 'vue'
import { listZones } from '../../../aws/services/route53/listZones.ts'
import type { Page, Zone } from '../../../aws/services/route53/types.ts'
import { type SeenThing, useSeenStore } from '../../../outcomes/seenStore.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { type ReadingCause, type UsePagedOperation, usePagedOperation } from '../../../outcomes/usePagedOperation.ts'
import { decodeName } from '../names/decodeName.ts'
import { zoneCalls } from '../zoneCalls.ts'

export interface UseZones extends Omit<UsePagedOperation<Page<Zone, string>>, 'pages'> {
  /** What was read so far; undefined before the first answer and after a refusal. */
  readonly zones: ComputedRef<readonly Zone[] | undefined>
}

const causes: Readonly<Record<ReadingCause, string>> = {
  open: 'Open zones',
  more: 'Show more zones',
  refresh: 'Refresh the zones',
  follow: 'See which zones there are now',
}

/** The zones that the role may list, a hundred at a time. */
export function useZones(): UseZones {
  const aws = useAws()
  const { pages, ...list } = usePagedOperation<Page<Zone, string>>({
    key: ['zones'],
    read: (start, { signal, cause }) => listZones(aws, start, { signal, cause: causes[cause] }),
    holds: ({ items }) => items.length > 0,
    reach: 'one page',
  })
  const zones = computed(() => pages.value?.flatMap(({ items }) => items))
  const { see } = useSeenStore()
  watch(zones, (known) => known && see('zones', known, seenZone), { immediate: true })
  return { ...list, zones }
}

function seenZone({ id, name, recordCount }: Zone): SeenThing {
  const count = recordCount === undefined ? '' : `${recordCount} ${recordCount === 1 ? 'record' : 'records'}`
  return { kind: 'zone', id, name: decodeName(name), detail: count, to: `/zones/${id}`, calls: zoneCalls({ id, name }) }
}
