import type Database from 'libsql'

export interface Transactions {
  /** All writes of `work` are kept or none; inside another transaction, together with it. */
  run<T>(work: () => T): T
  /** Whether one is in progress. */
  readonly inProgress: boolean
  /** Whether the database took the one in progress back by itself, as it does on a full disk. */
  readonly isTakenBack: boolean
  /** Runs `work` when the transaction in progress is kept, at once when there is none; never when it is rolled back. */
  afterCommit(work: () => void): void
  /** Runs `work` when the transaction in progress, or the one around it, is rolled back. */
  afterRollback(work: () => void): void
}

interface Open {
  readonly afterCommit: (() => void)[]
  readonly afterRollback: (() => void)[]
}

export function sqliteTransactions(database: Database.Database): Transactions {
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  /** Those in progress, the outermost first. */
  const open: Open[] = []

  function finish<T>(depth: number, work: () => T): T {
    const result = requireResult(work())
    // A full disk makes SQLite take the whole transaction back by itself; what came after that failure is no part of it.
    if (!database.inTransaction) throw new Error('The transaction was taken back by the database.')
    if (depth === 0) commit.run()
    else database.exec(`RELEASE level${depth}`)
    return result
  }

  function undo(depth: number): void {
    const undone = open.pop()
    try {
      if (database.inTransaction) {
        database.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO level${depth}; RELEASE level${depth}`)
      }
    } catch {
      // The database took it back by itself. What the work failed with says more than that there was nothing left to undo.
    }
    for (const task of undone?.afterRollback ?? []) task()
  }

  return {
    get inProgress() {
      return open.length > 0
    },
    get isTakenBack() {
      return open.length > 0 && !database.inTransaction
    },
    run(work) {
      const depth = open.length
      if (depth === 0) begin.run()
      else database.exec(`SAVEPOINT level${depth}`)
      open.push({ afterCommit: [], afterRollback: [] })
      let result: ReturnType<typeof work>
      try {
        result = finish(depth, work)
      } catch (problem) {
        undo(depth)
        throw problem
      }
      const done = open.pop()
      const outer = open.at(-1)
      outer?.afterRollback.push(...(done?.afterRollback ?? []))
      if (outer) outer.afterCommit.push(...(done?.afterCommit ?? []))
      else for (const task of done?.afterCommit ?? []) task()
      return result
    },
    afterCommit(work) {
      const current = open.at(-1)
      if (current) current.afterCommit.push(work)
      else work()
    },
    afterRollback(work) {
      open.at(-1)?.afterRollback.push(work)
    },
  }
}

/** @throws TypeError for the promise of one: what a transaction holds is done when its work returns. */
export function requireResult<T>(result: T): T {
  if (!isThenable(result)) return result
  throw new TypeError('A transaction is synchronous: its work must not return a promise.')
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
