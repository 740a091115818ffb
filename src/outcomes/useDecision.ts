import { onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { useAws } from './useAws.ts'

export interface UseDecision {
  readonly entry: Readonly<ShallowRef<DecisionEntry | undefined>>
  /** False until it is known whether there is one. */
  readonly settled: Readonly<ShallowRef<boolean>>
  /** The backend's log did not answer. */
  readonly unreachable: Readonly<ShallowRef<boolean>>
  again(): Promise<void>
}

/** The backend's own reasons for a call, as soon as the call has a request id. Of two calls in a row only the last one's are kept. */
export function useDecision(call: () => Pick<CallRecord, 'requestId' | 'outcome'> | undefined): UseDecision {
  const { decisions } = useAws()
  const entry = shallowRef<DecisionEntry>()
  const settled = shallowRef(false)
  const unreachable = shallowRef(false)
  let underWay: AbortController | undefined
  const asked = () => (call()?.outcome === 'in flight' ? undefined : call()?.requestId)

  async function ask(requestId: string | undefined): Promise<void> {
    underWay?.abort()
    entry.value = undefined
    unreachable.value = false
    settled.value = requestId === undefined
    if (requestId === undefined) return
    const { signal } = (underWay = new AbortController())
    try {
      const found = await decisions.find(requestId, signal)
      if (signal.aborted) return
      entry.value = found
    } catch {
      if (signal.aborted) return
      unreachable.value = true
    }
    settled.value = true
  }

  watch(asked, ask, { immediate: true })
  onScopeDispose(() => underWay?.abort())
  return { entry, settled, unreachable, again: () => ask(asked()) }
}
