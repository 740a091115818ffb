import { requireResult, type Transactions } from './transactions.ts'

export interface GroupedTransactions {
  /**
   * Runs `work` together with all that is asked for in the same turn of the event loop, in the order of asking and in one
   * transaction of the database: a small write then costs a fraction of one alone. Settles once that is kept. Nobody
   * waits for a timer. What `work` throws is heard by its own caller and undoes its own writes alone; what goes wrong with
   * the transaction itself is heard by all. `work` may be run twice: it does nothing but read and write the store.
   */
  run<T>(work: () => T): Promise<T>
  /** Runs what is queued, now: before the store closes. */
  flush(): void
}

interface Entry {
  readonly work: () => unknown
  readonly settle: (outcome: Outcome) => void
}

type Outcome = { readonly result: unknown } | { readonly problem: unknown }

export function groupedTransactions(transactions: Transactions): GroupedTransactions {
  let queue: Entry[] = []
  let turn: NodeJS.Immediate | undefined

  function flush(): void {
    clearImmediate(turn)
    turn = undefined
    const group = queue
    queue = []
    if (group.length === 0) return
    const outcomes = outcomesOf(transactions, group)
    for (const [index, { settle }] of group.entries()) settle(outcomes[index] ?? { result: undefined })
  }

  return {
    run<T>(work: () => T) {
      return new Promise<T>((resolve, reject) => {
        const settle = (outcome: Outcome) => {
          if ('problem' in outcome) reject(outcome.problem as Error)
          // The result of `work`, which went through the queue.
          else resolve(outcome.result as T)
        }
        queue.push({ work, settle })
        turn ??= setImmediate(flush)
      })
    },
    flush,
  }
}

function outcomesOf(transactions: Transactions, group: readonly Entry[]): readonly Outcome[] {
  try {
    return atOnce(transactions, group) ?? oneByOne(transactions, group)
  } catch (problem) {
    return group.map(() => ({ problem }))
  }
}

/**
 * Without a savepoint for each, which would cost a third of a small write: hardly anybody is refused as late as here.
 * @returns undefined where one of several throws: then nothing of the group is kept.
 */
function atOnce(transactions: Transactions, group: readonly Entry[]): readonly Outcome[] | undefined {
  let isSpoiled = false
  try {
    return transactions.run(() =>
      group.map(({ work }) => {
        isSpoiled = group.length > 1
        const result = requireResult(work())
        // A full disk that `work` does not mention: whoever comes next would write outside of any transaction.
        if (transactions.isTakenBack) throw new Error('The transaction was taken back by the database.')
        isSpoiled = false
        return { result }
      }),
    )
  } catch (problem) {
    if (isSpoiled) return undefined
    throw problem
  }
}

/** Each undoes its own writes, and nobody else's. */
function oneByOne(transactions: Transactions, group: readonly Entry[]): readonly Outcome[] {
  return transactions.run(() =>
    group.map(({ work }) => {
      try {
        return { result: transactions.run(work) }
      } catch (problem) {
        if (transactions.isTakenBack) throw problem
        return { problem }
      }
    }),
  )
}
