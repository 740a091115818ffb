import { computed, type ComputedRef } from 'vue'
import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { type OfferedValues, offeredValues } from './offeredValues.ts'

/**
 * What this session has seen when a form is opened, for members to choose from. Thousands of calls may be recorded while it
 * stands there, and a field that somebody types in does not become another one meanwhile.
 * @param opened changes with the form
 */
export function useOfferedValues(opened: () => string | undefined): ComputedRef<OfferedValues> {
  const { configuration, recorder } = useAws()
  const seen = useSeenStore()
  const calls = computed(() => (opened() === undefined ? [] : recorder.list()))
  return computed(() => offeredValues({ configuration, things: seen.things, calls: calls.value }))
}
