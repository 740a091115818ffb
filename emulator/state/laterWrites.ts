import type { Transactions } from './transactions.ts'

/** How long writes may wait for others to be written with, in milliseconds. */
const longestWait = 20
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
export function laterWrites(transactions: Transactions, log: (problem: unknown) => void): LaterWrites {
  let queue: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
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
      // Nobody waits for the timer: a process may end without it, after `close` has written the rest.
      else timer ??= setTimeout(flush, longestWait).unref()
    },
    flush,
  }
}
