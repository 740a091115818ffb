import { type Ref, watch } from 'vue'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { type SeenThing, useSeenStore } from '../../../outcomes/seenStore.ts'
import { decodeName } from '../names/decodeName.ts'

/** Lets records be found from everywhere, once they were shown. */
export function useSeenRecords(zoneId: string, records: Readonly<Ref<readonly RecordSet[] | undefined>>): void {
  const { see } = useSeenStore()
  watch(records, (known) => known && see(`records of ${zoneId}`, known, (one) => seenRecord(zoneId, one)), {
    immediate: true,
  })
}

function seenRecord(zoneId: string, { Name, Type, ResourceRecords, AliasTarget }: RecordSet): SeenThing {
  const [first] = ResourceRecords ?? []
  const value = first?.Value ?? AliasTarget?.DNSName ?? ''
  return {
    kind: 'record',
    name: decodeName((Name ?? '').replace(/\.$/, '')),
    detail: `${Type} ${value.slice(0, 60)}`,
    to: `/zones/${zoneId}`,
  }
}
