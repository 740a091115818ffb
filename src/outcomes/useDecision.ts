import { onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { useAws } from './useAws.ts'

export interface UseDecision {
  readonly entry: Readonly<ShallowRef<DecisionEntry | undefined>>
  /** False until it is known whether there is one. */
  readonly settled: Readonly<ShallowRef<boolean>>
}

/** The backend's own reasons for a call, as soon as the call has a request id. Of two calls in a row only the last one's are kept. */
export function useDecision(call: () => Pick<CallRecord, 'requestId' | 'outcome'> | undefined): UseDecision {
  const { decisions } = useAws()
  const entry = shallowRef<DecisionEntry>()
  const settled = shallowRef(false)
  let underWay: AbortController | undefined

  watch(
    () => (call()?.outcome === 'in flight' ? undefined : call()?.requestId),
    async (requestId) => {
      underWay?.abort()
      entry.value = undefined
      settled.value = requestId === undefined
      if (requestId === undefined) return
      const mine = new AbortController()
      underWay = mine
      const found = await decisions.find(requestId, mine.signal)
      if (mine.signal.aborted) return
      entry.value = found
      settled.value = true
    },
    { immediate: true },
  )
  onScopeDispose(() => underWay?.abort())
  return { entry, settled }
}
