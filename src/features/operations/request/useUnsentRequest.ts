import { type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import type { UnsentRequest } from '../../../aws/call/signOnly.ts'

export interface UseUnsentRequest {
  readonly unsent: Readonly<ShallowRef<UnsentRequest | undefined>>
  /** In a sentence: why there is none. */
  readonly problem: Readonly<Ref<string | undefined>>
}

/**
 * A request that is signed whenever its dialog opens. What comes late, when that was closed or opened anew, is dropped: it
 * is signed for another moment, and maybe another input.
 */
export function useUnsentRequest(open: () => boolean, sign: () => Promise<UnsentRequest>): UseUnsentRequest {
  const unsent = shallowRef<UnsentRequest>()
  const problem = ref<string>()
  let latest = 0
  watch(open, async (isOpen) => {
    const mine = ++latest
    unsent.value = undefined
    problem.value = undefined
    if (!isOpen) return
    try {
      const signed = await sign()
      if (mine === latest) unsent.value = signed
    } catch (error) {
      if (mine === latest) problem.value = error instanceof Error ? error.message : String(error)
    }
  })
  return { unsent, problem }
}
