import { computed, type ComputedRef, onScopeDispose, type Ref, ref, shallowRef } from 'vue'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { type CallFilter, filterCalls } from './filterCalls.ts'
import { type CallGroup, groupCalls } from './groupCalls.ts'

export interface UseCalls {
  readonly calls: Readonly<Ref<readonly CallRecord[]>>
  readonly service: Ref<CallFilter['service']>
  readonly outcome: Ref<CallFilter['outcome']>
  readonly groups: ComputedRef<readonly CallGroup[]>
  /** Services that the record has calls of, in order of their names. */
  readonly services: ComputedRef<readonly CallRecord['service'][]>
}

/** The calls of this tab with the filters of the page; keeps up with the recorder. */
export function useCalls(): UseCalls {
  const { recorder } = useAws()
  const calls = shallowRef(recorder.list())
  onScopeDispose(
    recorder.subscribe(() => {
      calls.value = recorder.list()
    }),
  )
  const service = ref<CallFilter['service']>('all')
  const outcome = ref<CallFilter['outcome']>('all')
  return {
    calls,
    service,
    outcome,
    groups: computed(() => groupCalls(filterCalls(calls.value, { service: service.value, outcome: outcome.value }))),
    services: computed(() => [...new Set(calls.value.map((call) => call.service))].sort()),
  }
}
