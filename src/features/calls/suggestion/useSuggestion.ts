import { type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import type { Suggestion } from '#iam/suggest/types.ts'
import type { Decision } from '#iam/types.ts'

/** What would allow a refused request; undefined until it is worked out. */
export function useSuggestion(decision: MaybeRefOrGetter<Decision>) {
  const suggestion = shallowRef<Suggestion>()
  watch(
    () => toValue(decision),
    async (asked) => {
      suggestion.value = undefined
      // Few calls are refused: the engine's suggestions come when the first one is looked at.
      const { suggestStatement } = await import('#iam/suggest/suggestStatement.ts')
      if (toValue(decision) === asked) suggestion.value = suggestStatement(asked)
    },
    { immediate: true },
  )
  return { suggestion }
}
