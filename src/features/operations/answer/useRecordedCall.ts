import { computed, type ComputedRef } from 'vue'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { useRecordedCalls } from '../../../outcomes/useRecordedCalls.ts'

/** A recorded call, which changes as more of it becomes known. */
export function useRecordedCall(id: () => string | undefined): ComputedRef<CallRecord | undefined> {
  const calls = useRecordedCalls()
  return computed(() => calls.value.find((call) => call.id === id()))
}
