import { type Ref, watch } from 'vue'
import type { RecordSet, Zone } from '../../../aws/services/route53/types.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { type SeenThing, useSeenStore } from '../../../outcomes/seenStore.ts'
import { decodeName } from '../names/decodeName.ts'
import { zoneCalls } from '../zoneCalls.ts'
import { recordId } from './recordNames.ts'

type NamedZone = Pick<Zone, 'id' | 'name'>

/** Lets records be found from everywhere, once they were shown. */
export function useSeenRecords(
  zone: Readonly<Ref<NamedZone>>,
  records: Readonly<Ref<readonly RecordSet[] | undefined>>,
): void {
  const { see } = useSeenStore()
  watch(
    [records, zone],
    ([known, of]) => {
      if (!known) return
      const calls = zoneCalls(of)
      see(`records of ${of.id}`, known, (one) => seenRecord(of, one, calls))
    },
    { immediate: true },
  )
}

function seenRecord({ id }: NamedZone, record: RecordSet, calls: readonly AskedCall[]): SeenThing {
  const { Name, Type, ResourceRecords, AliasTarget } = record
  const value = ResourceRecords?.[0]?.Value ?? AliasTarget?.DNSName ?? ''
  return {
    kind: 'record',
    id: `${id} ${recordId(record)}`,
    name: decodeName((Name ?? '').replace(/\.$/, '')),
    detail: value.slice(0, 60),
    ...(Type && { tag: Type }),
    to: { path: `/zones/${id}`, query: { record: recordId(record) } },
    calls,
  }
}
