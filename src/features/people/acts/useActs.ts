import { ref, shallowRef } from 'vue'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'

/** What somebody tried last, while something is to be said of it. */
export interface TriedAct {
  /** "Disable Otto" */
  readonly attempt: string
  readonly outcome: Outcome<unknown>
  readonly kept: string
}

/** One act at a time: sends it, and keeps what came of it where it did not go as it was meant. */
export function useActs() {
  const tried = shallowRef<TriedAct>()
  const busy = ref('')

  /**
   * @param attempt the words of the act, for the record of calls too
   * @returns whether it was done
   */
  async function run(
    { attempt, kept, target }: { readonly attempt: string; readonly kept: string; readonly target?: string },
    send: (options: CallOptions) => Promise<Outcome<unknown>>,
  ): Promise<boolean> {
    if (busy.value !== '') return false
    busy.value = attempt
    tried.value = undefined
    const outcome = await send({ cause: attempt, ...(target !== undefined && { target }) })
    busy.value = ''
    if (outcome.kind === 'done') return true
    if (outcome.kind !== 'aborted') tried.value = { attempt, outcome, kept }
    return false
  }

  return { tried, busy, run, dismiss: () => (tried.value = undefined) }
}

export type Acts = ReturnType<typeof useActs>
