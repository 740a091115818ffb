import { type MaybeRefOrGetter, onScopeDispose, shallowRef, toValue, watch } from 'vue'
import type { LayerChange } from '#iam/suggest/types.ts'
import type { Decision } from '#iam/types.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import { useAws } from '../useAws.ts'

export interface Flips {
  /** Recorded calls that would be allowed and were refused. */
  readonly allowed: number
  /** Recorded calls that were refused, as far as their decisions are known. */
  readonly refused: number
}

/** Each asks the backend for its decision once. */
const mostAsked = 100

/** What changes would do to the calls that this tab has recorded; undefined until all are looked at. */
export function useFlips(changes: MaybeRefOrGetter<readonly LayerChange[]>) {
  const { recorder, decisions } = useAws()
  const flips = shallowRef<Flips>()
  let turn = 0

  watch(
    () => toValue(changes),
    async (asked) => {
      const mine = ++turn
      flips.value = undefined
      if (asked.length === 0) return
      const { flipsWith } = await import('./flipsWith.ts')
      const counted = { allowed: 0, refused: 0 }
      for (const { requestId } of refusedCalls(recorder.list())) {
        const entry = await decisions.find(requestId ?? '').catch(() => undefined)
        if (mine !== turn) return
        if (!entry || entry.decisions.length === 0) continue
        counted.refused++
        if (entry.decisions.every((decision: Decision) => flipsWith(decision, asked))) counted.allowed++
      }
      flips.value = counted
    },
    { immediate: true },
  )
  onScopeDispose(() => turn++)
  return { flips }
}

function refusedCalls(calls: readonly CallRecord[]): readonly CallRecord[] {
  return calls.filter(({ outcome, requestId }) => outcome === 'denied' && requestId !== undefined).slice(0, mostAsked)
}
