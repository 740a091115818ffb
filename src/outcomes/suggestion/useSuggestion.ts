import { type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import type { Suggestion } from '#iam/suggest/types.ts'
import type { Decision } from '#iam/types.ts'

/** What would allow a refused request; undefined until it is worked out. */
export function useSuggestion(decision: MaybeRefOrGetter<Decision>) {
  const suggestion = shallowRef<Suggestion>()
  /** The engine's suggestions could not be loaded. */
  const missing = shallowRef(false)

  async function work(asked: Decision): Promise<void> {
    suggestion.value = undefined
    missing.value = false
    // Few calls are refused: the engine's suggestions come when the first one is looked at.
    const engine = await import('#iam/suggest/suggestStatement.ts').catch(() => undefined)
    if (toValue(decision) !== asked) return
    if (engine) suggestion.value = engine.suggestStatement(asked)
    else missing.value = true
  }

  watch(() => toValue(decision), work, { immediate: true })
  return { suggestion, missing, again: () => work(toValue(decision)) }
}
