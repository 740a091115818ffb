import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { Suggestion } from '#iam/suggest/types.ts'

/** What would allow a refused call; worked out when somebody asks, and forgotten with the call. */
export function useSuggestion(entry: MaybeRefOrGetter<DecisionEntry | undefined>) {
  const suggestion = shallowRef<Suggestion>()
  const refused = computed(() => toValue(entry)?.decisions.find(({ verdict }) => verdict !== 'allowed'))
  const isOpen = computed(() => suggestion.value !== undefined)

  async function toggle(): Promise<void> {
    const decision = refused.value
    if (isOpen.value || !decision) {
      suggestion.value = undefined
      return
    }
    // Few calls are asked about: the engine's suggestions come when the first one is.
    const { suggestStatement } = await import('#iam/suggest/suggestStatement.ts')
    if (refused.value === decision) suggestion.value = suggestStatement(decision)
  }

  watch(refused, () => (suggestion.value = undefined))
  return { canAsk: computed(() => refused.value !== undefined), isOpen, suggestion, toggle }
}
