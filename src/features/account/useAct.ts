import { type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import type { Outcome } from '../../aws/call/outcome.ts'

export interface UseAct {
  readonly busy: Readonly<Ref<boolean>>
  /** What came of the last try where it was not done. It stays until the next answer is there. */
  readonly problem: Readonly<ShallowRef<Outcome<unknown> | undefined>>
  /**
   * Does it once, however often it is asked for meanwhile.
   * @param work
   * @param after what belongs to it once it is done, as reading again what was changed
   * @returns the value in an object; undefined where it was not done
   */
  act<T>(
    work: () => Promise<Outcome<T>>,
    after?: (value: T) => Promise<void>,
  ): Promise<{ readonly value: T } | undefined>
  /** Forgets what came of the last try. */
  forget(): void
}

/** State of something that a person does, beside the control that does it. */
export function useAct(): UseAct {
  const busy = ref(false)
  const problem = shallowRef<Outcome<unknown>>()

  return {
    busy,
    problem,
    async act(work, after) {
      if (busy.value) return undefined
      busy.value = true
      try {
        const outcome = await work()
        problem.value = outcome.kind === 'done' ? undefined : outcome
        if (outcome.kind !== 'done') return undefined
        await after?.(outcome.value)
        return { value: outcome.value }
      } finally {
        busy.value = false
      }
    },
    forget: () => (problem.value = undefined),
  }
}
