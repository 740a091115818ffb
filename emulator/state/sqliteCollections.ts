import type Database from 'libsql'
import { BoundedCache } from './boundedCache.ts'
import type { Collection } from './store.ts'

/** Characters of JSON that the cache may stand for, in all collections together. */
const cacheCharacters = 16 * 1024 * 1024
/** What one cached document costs besides its text. */
const entryOverhead = 100
/** Stands in the cache for "there is no such document". */
const absent = Symbol('absent')

export interface SqliteCollections {
  collection<T>(name: string): Collection<T>
  transaction<T>(work: () => T): T
  /** Runs `work` when the transaction in progress is kept, at once when there is none; never when it is rolled back. */
  afterCommit(work: () => void): void
}

/**
 * Documents in the one table, with a cache in front that is written through. Keys are stored as their UTF-8 bytes:
 * SQLite compares them byte by byte, and no character (not even U+0000) is special.
 */
export function sqliteCollections(database: Database.Database): SqliteCollections {
  const sql = prepare(database)
  const cache = new BoundedCache<unknown>(cacheCharacters)
  /** Cache keys written by each transaction in progress, the outermost first. */
  const open: { written: Set<string>; afterCommit: (() => void)[] }[] = []

  function keep(cacheKey: string, value: unknown, text: string): void {
    cache.set(cacheKey, value, cacheKey.length + text.length + entryOverhead)
  }

  function collection<T>(name: string): Collection<T> {
    const cacheKeyOf = (key: string) => `${name}\n${key}`
    return {
      get(key) {
        const cacheKey = cacheKeyOf(key)
        const cached = cache.get(cacheKey)
        if (cached !== undefined) return cached === absent ? undefined : (cached as T)
        const row = sql.get.get(name, Buffer.from(key)) as [string] | undefined
        const value = row ? (JSON.parse(row[0]) as T) : undefined
        keep(cacheKey, row ? value : absent, row?.[0] ?? '')
        return value
      },
      set(key, value) {
        const text = JSON.stringify(value)
        if (text === undefined) throw new TypeError(`The document ${name}/${key} is not JSON.`)
        const cacheKey = cacheKeyOf(key)
        open.at(-1)?.written.add(cacheKey)
        sql.set.run(name, Buffer.from(key), text)
        // Parsed again: `get` then answers the same before and after a restart, and the caller's object stays the
        // caller's.
        keep(cacheKey, JSON.parse(text), text)
      },
      delete(key) {
        const cacheKey = cacheKeyOf(key)
        open.at(-1)?.written.add(cacheKey)
        const { changes } = sql.delete.run(name, Buffer.from(key))
        keep(cacheKey, absent, '')
        return changes > 0
      },
      entries({ prefix = '', from, after, limit = -1 } = {}) {
        const start = latest([Buffer.from(prefix), from && Buffer.from(from), after && justAfter(Buffer.from(after))])
        const rows = sql.entries.all(name, start, endOfPrefix(Buffer.from(prefix)), limit) as [Uint8Array, string][]
        return rows.map(([bytes, text]) => {
          const key = Buffer.from(bytes).toString()
          const cached = cache.peek(cacheKeyOf(key))
          return [key, cached === undefined || cached === absent ? (JSON.parse(text) as T) : (cached as T)]
        })
      },
      count() {
        return Number((sql.count.get(name) as [number])[0])
      },
    }
  }

  function transaction<T>(work: () => T): T {
    const depth = open.length
    database.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT level${depth}`)
    open.push({ written: new Set(), afterCommit: [] })
    let result: T
    try {
      result = work()
      if (isThenable(result)) throw new TypeError('A transaction is synchronous: its work must not return a promise.')
      database.exec(depth === 0 ? 'COMMIT' : `RELEASE level${depth}`)
    } catch (problem) {
      for (const cacheKey of open.pop()?.written ?? []) cache.delete(cacheKey)
      database.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO level${depth}; RELEASE level${depth}`)
      throw problem
    }
    const done = open.pop()
    const outer = open.at(-1)
    if (outer) {
      for (const cacheKey of done?.written ?? []) outer.written.add(cacheKey)
      outer.afterCommit.push(...(done?.afterCommit ?? []))
    } else {
      for (const task of done?.afterCommit ?? []) task()
    }
    return result
  }

  function afterCommit(work: () => void): void {
    const current = open.at(-1)
    if (current) current.afterCommit.push(work)
    else work()
  }

  return { collection, transaction, afterCommit }
}

function prepare(database: Database.Database) {
  return {
    get: database.prepare('SELECT value FROM documents WHERE collection = ? AND key = ?').raw(),
    set: database.prepare(
      'INSERT INTO documents VALUES (?, ?, ?) ON CONFLICT (collection, key) DO UPDATE SET value = excluded.value',
    ),
    delete: database.prepare('DELETE FROM documents WHERE collection = ? AND key = ?'),
    entries: database
      .prepare('SELECT key, value FROM documents WHERE collection = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?')
      .raw(),
    count: database.prepare('SELECT count(*) FROM documents WHERE collection = ?').raw(),
  }
}

/** The smallest key that is greater than `key`. */
function justAfter(key: Buffer): Buffer {
  return Buffer.concat([key, Buffer.of(0)])
}

/**
 * The smallest bytes that are greater than every key with this prefix; 0xFF never occurs in UTF-8, so one can always be
 * added.
 */
function endOfPrefix(prefix: Buffer): Buffer {
  const last = prefix.at(-1)
  return last === undefined ? Buffer.of(0xff) : Buffer.concat([prefix.subarray(0, -1), Buffer.of(last + 1)])
}

function latest(keys: readonly (Buffer | '' | undefined)[]): Buffer {
  return keys.reduce<Buffer>((best, key) => (key && Buffer.compare(key, best) > 0 ? key : best), Buffer.alloc(0))
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
