import { ref, shallowRef } from 'vue'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'

/** One of many that something was not done to. */
export interface NotDone {
  readonly username: string
  readonly outcome: Outcome<unknown>
}

/** What came of something that was done to many. */
export interface ManyTried {
  readonly attempt: string
  readonly done: number
  readonly of: number
  readonly notDone: readonly NotDone[]
}

/** The same for many people, one after the other as one act. A refusal is the same for all, so it ends it. */
export function useManyActs() {
  const tried = shallowRef<ManyTried>()
  const busy = ref(false)

  /** @returns usernames of those it was done to */
  async function run(
    attempt: string,
    usernames: readonly string[],
    send: (username: string, options: CallOptions) => Promise<Outcome<unknown>>,
  ): Promise<readonly string[]> {
    if (busy.value) return []
    busy.value = true
    tried.value = undefined
    const act = { id: crypto.randomUUID(), title: attempt }
    const done: string[] = []
    const notDone: NotDone[] = []
    for (const username of usernames) {
      const outcome = await send(username, { cause: attempt, act })
      if (outcome.kind === 'done') done.push(username)
      else notDone.push({ username, outcome })
      if (outcome.kind === 'denied' || outcome.kind === 'expired' || outcome.kind === 'aborted') break
    }
    busy.value = false
    tried.value = { attempt, done: done.length, of: usernames.length, notDone }
    return done
  }

  return { tried, busy, run, dismiss: () => (tried.value = undefined) }
}
