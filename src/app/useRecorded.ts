import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { type Act, actsOf } from '../outcomes/acts.ts'
import { useAws } from '../outcomes/useAws.ts'

/** More calls than one act has: the rest of the record does not matter here. */
const mostLookedAt = 60

/**
 * The tab's recorded calls, for the frame: what was done last and has come back (while there is nothing, what is in
 * flight) and their number.
 */
export function useRecorded(): { last: ComputedRef<Act | undefined>; count: ComputedRef<number> } {
  const { recorder } = useAws()
  const calls = shallowRef(recorder.list())
  onScopeDispose(
    recorder.subscribe(() => {
      calls.value = recorder.list()
    }),
  )
  return {
    last: computed(() => {
      const latest = calls.value.slice(0, mostLookedAt)
      const [act] = actsOf(latest.filter(({ outcome }) => outcome !== 'in flight'))
      return act ?? actsOf(latest)[0]
    }),
    count: computed(() => calls.value.length),
  }
}
