import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { useAws } from '../outcomes/useAws.ts'

/**
 * The tab's recorded calls, for the frame: the last one that came back (while there is none, the one in flight) and
 * their number.
 */
export function useRecorded(): { last: ComputedRef<CallRecord | undefined>; count: ComputedRef<number> } {
  const { recorder } = useAws()
  const calls = shallowRef(recorder.list())
  onScopeDispose(
    recorder.subscribe(() => {
      calls.value = recorder.list()
    }),
  )
  return {
    last: computed(() => calls.value.find((call) => call.outcome !== 'in flight') ?? calls.value[0]),
    count: computed(() => calls.value.length),
  }
}
