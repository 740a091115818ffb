import { computed, type ComputedRef, type Ref, ref } from 'vue'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { type Act, actsOf } from '../../../outcomes/acts.ts'
import { useRecordedCalls } from '../../../outcomes/useRecordedCalls.ts'
import { type CallFilter, filterCalls, noFilter } from './filterCalls.ts'

export interface UseCalls {
  readonly calls: Readonly<Ref<readonly CallRecord[]>>
  readonly filter: Ref<CallFilter>
  /** Calls that pass the filter, newest first. */
  readonly shown: ComputedRef<readonly CallRecord[]>
  /** The same without the choice of a time. */
  readonly atAnyTime: ComputedRef<readonly CallRecord[]>
  /** The same by what somebody did. */
  readonly acts: ComputedRef<readonly Act[]>
}

/** The calls of this tab with the filters of the page; keeps up with the recorder. */
export function useCalls(): UseCalls {
  const calls = useRecordedCalls()
  const filter = ref(noFilter)
  const shown = computed(() => filterCalls(calls.value, filter.value))
  const atAnyTime = computed(() =>
    filter.value.between ? filterCalls(calls.value, { ...filter.value, between: undefined }) : shown.value,
  )
  return { calls, filter, shown, atAnyTime, acts: computed(() => actsOf(shown.value)) }
}
