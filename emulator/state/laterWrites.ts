import { type Delay, shortDelay } from '../program/clockAndRandom.ts'
import type { Transactions } from './transactions.ts'

/** So many are written at once, however long they have waited. */
const fullQueue = 256

export interface LaterWrites {
  /**
   * Queues writes that nobody waits for. They are written in their order, many in one transaction, which makes them a
   * fraction as dear as one by one. A killed process loses those of the last moment. When one of them fails it is run
   * again alone with the others: `work` does nothing but write.
   */
  add(work: () => void): void
  /** Writes what is queued, now: before it is read, and before the store closes. */
  flush(): void
}

/** @param log told of writes that failed; the others are kept. */
export function laterWrites(
  transactions: Transactions,
  { delay = shortDelay, log }: { readonly delay?: Delay | undefined; readonly log: (problem: unknown) => void },
): LaterWrites {
  let queue: (() => void)[] = []
  let callOff: (() => void) | undefined

  function flush(): void {
    callOff?.()
    callOff = undefined
    const writes = queue
    queue = []
    if (writes.length === 0) return
    try {
      transactions.run(() => {
        for (const write of writes) write()
      })
    } catch {
      for (const write of writes) writeAlone(write)
    }
  }

  function writeAlone(write: () => void): void {
    try {
      transactions.run(write)
    } catch (problem) {
      log(problem)
    }
  }

  return {
    add(work) {
      queue.push(work)
      if (queue.length >= fullQueue && !transactions.inProgress) flush()
      else callOff ??= delay(flush)
    },
    flush,
  }
}
