import { computed, type ComputedRef, onScopeDispose, type Ref, ref, shallowRef } from 'vue'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { type Act, actsOf } from '../../../outcomes/acts.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { type CallFilter, filterCalls, noFilter } from './filterCalls.ts'

export interface UseCalls {
  readonly calls: Readonly<Ref<readonly CallRecord[]>>
  readonly filter: Ref<CallFilter>
  /** Calls that pass the filter, newest first. */
  readonly shown: ComputedRef<readonly CallRecord[]>
  /** The same by what somebody did. */
  readonly acts: ComputedRef<readonly Act[]>
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
  const filter = ref(noFilter)
  const shown = computed(() => filterCalls(calls.value, filter.value))
  return { calls, filter, shown, acts: computed(() => actsOf(shown.value)) }
}
