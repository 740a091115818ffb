import { useQuery } from '@pinia/colada'
import {
  computed,
  onScopeDispose,
  shallowRef,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
  type ShallowRef,
} from 'vue'
import type { Outcome } from '../aws/call/outcome.ts'
import { useAws } from './useAws.ts'

export interface UseOperationOptions<T> {
  /** Says what is asked: same key, same answer. A list of strings and numbers; may be a getter. */
  readonly key: MaybeRefOrGetter<readonly (string | number)[]>
  readonly run: (signal: AbortSignal) => Promise<Outcome<T>>
  /** Nothing is asked while this is false. */
  readonly enabled?: MaybeRefOrGetter<boolean>
}

export interface UseOperation<T> {
  /** The last value for this key. Kept during a refresh and after a failure; gone when AWS refuses it. */
  readonly value: Readonly<ShallowRef<T | undefined>>
  /** The last outcome for this key that is worth showing; undefined before the first answer. */
  readonly outcome: ComputedRef<Outcome<T> | undefined>
  readonly inFlight: ComputedRef<boolean>
  refresh(): Promise<void>
}

/**
 * State of one question to AWS. A late answer to an earlier key is dropped; nothing is asked again on its own
 * (focus, reconnect), so that each call in the record has a click that caused it; another session starts from nothing.
 */
export function useOperation<T>({ key, run, enabled = true }: UseOperationOptions<T>): UseOperation<T> {
  const { turns } = useAws().session
  const session = shallowRef(turns.number())
  onScopeDispose(turns.onNew(() => (session.value = turns.number())))

  const query = useQuery({
    key: () => ['operation', session.value, ...toValue(key)],
    query: ({ signal }) => run(signal),
    enabled,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

  const value = shallowRef<T>()
  const outcome = shallowRef<Outcome<T>>()
  watch(
    [() => JSON.stringify([session.value, toValue(key)]), query.data] as const,
    ([now, answer], [before]) => {
      if (now !== before) {
        value.value = undefined
        outcome.value = undefined
      }
      if (!answer || answer.kind === 'aborted') return
      outcome.value = answer
      if (answer.kind === 'done') value.value = answer.value
      if (answer.kind === 'denied') value.value = undefined
    },
    { immediate: true, flush: 'sync' },
  )

  return {
    value,
    outcome: computed(() => outcome.value),
    inFlight: computed(() => query.asyncStatus.value === 'loading'),
    refresh: async () => {
      await query.refetch()
    },
  }
}
