import { computed, type ComputedRef, watch } from 'vue'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import { useRecordedCalls } from '../../outcomes/useRecordedCalls.ts'
import { predictCall } from '../../session/predictions/predictCall.ts'
import { useAsker } from '../../session/predictions/useAsker.ts'
import { affectedCalls } from './affectedCalls.ts'

export interface UseAffectedCalls {
  /** Of this tab's role; undefined where the policies of now are not known. */
  readonly affected: ComputedRef<readonly CallRecord[] | undefined>
  /** How many calls were recorded. */
  readonly recorded: ComputedRef<number>
}

/** @param changedAt when the policies changed last: they are asked for again */
export function useAffectedCalls(changedAt: () => string | undefined): UseAffectedCalls {
  const calls = useRecordedCalls()
  const buckets = computed(() => [
    ...new Set(calls.value.flatMap(({ input }) => (typeof input?.Bucket === 'string' ? [input.Bucket] : []))),
  ])
  const { asker, refresh } = useAsker(() => buckets.value)
  watch(changedAt, () => void refresh())
  return {
    affected: computed(() => {
      const by = asker.value
      return by && affectedCalls(calls.value, by.roleName, (call) => predictCall(by, call))
    }),
    recorded: computed(() => calls.value.length),
  }
}
