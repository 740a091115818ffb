import { useQuery } from '@pinia/colada'
import { computed, type ComputedRef, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import type { Outcome } from '../aws/call/outcome.ts'
import { afterAnswer, nothingShown, type ShownAnswer } from './shownAnswer.ts'
import { useSessionNumber } from './useSessionNumber.ts'

export interface UseOperationOptions<T> {
  /** Says what is asked: same key, same answer. A list of strings and numbers; may be a getter. */
  readonly key: MaybeRefOrGetter<readonly (string | number)[]>
  readonly run: (signal: AbortSignal) => Promise<Outcome<T>>
  /** Nothing is asked while this is false. */
  readonly enabled?: MaybeRefOrGetter<boolean>
}

export interface UseOperation<T> {
  /** The last value for this key. Kept during a refresh and after a failure; gone when AWS refuses it. */
  readonly value: ComputedRef<T | undefined>
  /** The last outcome for this key that is worth showing; undefined before the first answer. */
  readonly outcome: ComputedRef<Outcome<T> | undefined>
  readonly inFlight: ComputedRef<boolean>
  refresh(): Promise<void>
}

/**
 * State of one question to AWS. A late answer to an earlier key is dropped; nothing is asked again on its own
 * (focus, reconnect), so that each call in the record has a click that caused it; another session starts from nothing.
 * Answers that come in pages are `usePagedOperation`'s.
 */
export function useOperation<T>({ key, run, enabled = true }: UseOperationOptions<T>): UseOperation<T> {
  const session = useSessionNumber()
  const query = useQuery({
    key: () => ['operation', session.value ?? 'none', ...toValue(key)],
    query: ({ signal }) => run(signal),
    enabled: () => session.value !== undefined && toValue(enabled),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

  const shown = shallowRef<ShownAnswer<T>>(nothingShown)
  watch(
    [() => JSON.stringify([session.value, toValue(key)]), query.data] as const,
    ([now, answer], [before]) => {
      if (now !== before) shown.value = nothingShown
      if (answer) shown.value = afterAnswer(shown.value, answer)
    },
    { immediate: true, flush: 'sync' },
  )

  return {
    value: computed(() => shown.value.value),
    outcome: computed(() => shown.value.outcome),
    inFlight: computed(() => query.asyncStatus.value === 'loading'),
    refresh: async () => {
      if (session.value !== undefined) await query.refetch()
    },
  }
}
