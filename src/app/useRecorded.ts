import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { type Act, latestAct } from '../outcomes/acts.ts'
import { useRecordedCalls } from '../outcomes/useRecordedCalls.ts'

/**
 * The tab's recorded calls, for the frame: what was done last and has come back (while there is nothing, what is in
 * flight) and their number.
 */
export function useRecorded(): { last: ComputedRef<Act | undefined>; count: ComputedRef<number> } {
  const calls = useRecordedCalls()
  return {
    last: computed(() => latestAct(calls.value.filter(hasCome)) ?? latestAct(calls.value)),
    count: computed(() => calls.value.length),
  }
}

/** A question asked ahead tells nothing while what was asked for is on its way. */
function hasCome({ outcome, asksAhead }: CallRecord): boolean {
  return outcome !== 'in flight' && !asksAhead
}
