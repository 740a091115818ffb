import { computed, type ComputedRef, nextTick, ref, useId, watch } from 'vue'

export interface UseOptions {
  readonly listId: string
  /** Index of the option that Enter takes; -1 while none is. */
  readonly active: ComputedRef<number>
  readonly activeId: ComputedRef<string | undefined>
  optionId(index: number): string
  point(index: number): void
  /** @returns whether the key moved within the options, or took one */
  handle(press: KeyboardEvent): boolean
}

/**
 * The keys of a list of options whose focus stays in a field (WAI-ARIA, combobox with a listbox).
 * @param count of the options that are shown
 * @param first which one is active when the list opens or changes: -1 where Enter takes what was typed
 */
export function useOptions(count: () => number, first: () => number, take: (index: number) => void): UseOptions {
  const listId = useId()
  const at = ref(first())
  watch(count, () => (at.value = first()))
  const active = computed(() => Math.min(at.value, count() - 1))
  const optionId = (index: number) => `${listId}-${index}`

  function move(to: number): true {
    at.value = to
    void nextTick(() => document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' }))
    return true
  }

  return {
    listId,
    active,
    activeId: computed(() => (active.value < 0 ? undefined : optionId(active.value))),
    optionId,
    point: (index) => (at.value = index),
    handle({ key, altKey, ctrlKey, metaKey }) {
      const last = count() - 1
      if (altKey || ctrlKey || metaKey || last < 0) return false
      if (key === 'ArrowDown') return move(active.value < last ? active.value + 1 : 0)
      if (key === 'ArrowUp') return move(active.value > 0 ? active.value - 1 : last)
      if (key === 'PageDown') return move(Math.min(last, active.value + 8))
      if (key === 'PageUp') return move(Math.max(0, active.value - 8))
      if (key !== 'Enter' || active.value < 0) return false
      take(active.value)
      return true
    },
  }
}
