import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'

export type CopyState = 'idle' | 'copied' | 'refused'

/** How long the answer to a copy stays on the control, in ms. */
const shownFor = 1600

/**
 * Copies text to the clipboard; `state` says for a moment how it went. The browser may refuse, for example without
 * focus.
 */
export function useCopy(): { state: Ref<CopyState>; copy: (text: string) => Promise<void> } {
  const state = ref<CopyState>('idle')
  let timer: ReturnType<typeof setTimeout> | undefined

  async function copy(text: string): Promise<void> {
    clearTimeout(timer)
    try {
      await navigator.clipboard.writeText(text)
      state.value = 'copied'
    } catch {
      state.value = 'refused'
    }
    timer = setTimeout(() => {
      state.value = 'idle'
    }, shownFor)
  }

  onScopeDispose(() => clearTimeout(timer))
  return { state, copy }
}
