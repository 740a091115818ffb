import type Database from 'libsql'
import { BoundedCache } from './boundedCache.ts'
import type { Changes } from './changes.ts'
import { type AnyDeclaration, keyParts, storedName } from './collection.ts'
import type { EarlierDocuments } from './earlierDocuments.ts'
import { boundsOf, keyOfText, keyText, leadingText } from './keyBytes.ts'
import { type Indexes, sqliteIndexes } from './sqliteIndexes.ts'
import type { Collection, CollectionDefinition, Key, KeyRange } from './store.ts'
import type { Transactions } from './transactions.ts'

/** Characters of JSON that the cache may stand for, in all collections together. */
const cacheCharacters = 16 * 1024 * 1024
/** What one cached document costs besides its text. */
const entryOverhead = 100
/** Stands in the cache for "there is no such document". */
const absent = Symbol('absent')
/** Parts the summaries of a page, which hold none. */
const lineEnd = '\n'

/** A document that was written and that nobody has read yet: most are not read before they leave the cache. */
class Unread {
  readonly json: string

  constructor(json: string) {
    this.json = json
  }
}

export interface SqliteCollections {
  open(declaration: AnyDeclaration): Collection<unknown, Key, string>
  /** Writes documents that nobody has read yet, past the cache: for very many, in a transaction of the caller. */
  writerOf(declaration: AnyDeclaration): (key: Key, value: unknown) => void
}

/**
 * Collections in the one table of documents, with a cache in front that is written through. Keys are stored as the UTF-8
 * bytes of their text: SQLite compares them byte by byte.
 */
export function sqliteCollections(
  database: Database.Database,
  transactions: Transactions,
  { earlier, changes }: Pick<Parts, 'earlier' | 'changes'>,
): SqliteCollections {
  const cache = new BoundedCache<unknown>(cacheCharacters)
  const sql = prepare(database)
  const indexes = sqliteIndexes(database)
  return {
    open: ({ definition }) => openCollection(definition, { cache, sql, indexes, transactions, earlier, changes }),
    writerOf({ definition }) {
      const name = storedName(definition)
      return (key, value) => {
        const bytes = Buffer.from(keyText(key))
        changes.count++
        sql.set.run(name, bytes, JSON.stringify(value), summaryOf(definition, value))
        if (definition.indexes) indexes.change(definition, { key, bytes, before: undefined, after: value })
      }
    },
  }
}

interface Parts {
  readonly cache: BoundedCache<unknown>
  readonly sql: ReturnType<typeof prepare>
  readonly indexes: Indexes
  readonly transactions: Transactions
  readonly earlier: EarlierDocuments
  readonly changes: Changes
}

function openCollection(
  definition: Definition,
  { cache, sql, indexes, transactions, earlier, changes }: Parts,
): Collection<unknown, Key, string> {
  const name = storedName(definition)
  const parts = keyParts(definition)
  const isIndexed = definition.indexes !== undefined
  const { takesAMoment = false } = definition

  const cacheKeyOf = (text: string) => `${name}\n${text}`

  function keep(cacheKey: string, value: unknown, text: string): void {
    cache.set(cacheKey, value, cacheKey.length + text.length + entryOverhead)
  }

  function read(text: string): unknown {
    const cacheKey = cacheKeyOf(text)
    const cached = cache.get(cacheKey)
    if (cached instanceof Unread) return readJson(cacheKey, cached.json)
    if (cached !== undefined) return cached === absent ? undefined : cached
    const row = sql.get.get(name, Buffer.from(text)) as [string] | undefined
    if (row) return readJson(cacheKey, row[0])
    keep(cacheKey, absent, '')
    return undefined
  }

  function readJson(cacheKey: string, json: string): unknown {
    const value: unknown = JSON.parse(json)
    keep(cacheKey, value, json)
    return value
  }

  function change(key: Key, write: (text: string, cacheKey: string) => unknown): void {
    const text = keyText(key)
    const cacheKey = cacheKeyOf(text)
    const before = isIndexed || takesAMoment ? read(text) : undefined
    // One that is taken back leaves what it would have replaced, which is what stands there.
    if (takesAMoment) earlier.note(name, text, before)
    changes.count++
    transactions.afterRollback(() => {
      changes.count++
      cache.delete(cacheKey)
    })
    const after = write(text, cacheKey)
    if (isIndexed) indexes.change(definition, { key, bytes: Buffer.from(text), before, after })
  }

  /** A document and its index entries are written together. */
  function together(work: () => void): void {
    if (isIndexed && !transactions.inProgress) transactions.run(work)
    else work()
  }

  /** Rows as documents, from the cache where it has them: what is read twice is then the same object. */
  function documents(rows: [Uint8Array, string][]): [Key, unknown][] {
    return rows.map(([bytes, json]) => {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
      const cacheKey = cacheKeyOf(text)
      const cached = cache.peek(cacheKey)
      if (cached instanceof Unread) return [keyOfText(text, parts), readJson(cacheKey, cached.json)]
      return [keyOfText(text, parts), cached === undefined || cached === absent ? JSON.parse(json) : cached]
    })
  }

  return {
    get: (key) => read(keyText(key)),
    set(key, value) {
      const json = JSON.stringify(value)
      if (json === undefined) throw new TypeError(`A document of ${definition.name} is not JSON.`)
      const summary = summaryOf(definition, value)
      // To be parsed again: `get` then answers the same before and after a restart, and the caller's object stays the
      // caller's.
      const kept: unknown = isIndexed ? JSON.parse(json) : new Unread(json)
      together(() =>
        change(key, (text, cacheKey) => {
          sql.set.run([name, Buffer.from(text), json, summary])
          keep(cacheKey, kept, json)
          return kept
        }),
      )
    },
    delete(key) {
      let deleted = false
      together(() =>
        change(key, (text, cacheKey) => {
          deleted = sql.delete.run(name, Buffer.from(text)).changes > 0
          keep(cacheKey, absent, '')
          return undefined
        }),
      )
      return deleted
    },
    entries(range = {}) {
      const { start, end } = boundsOf(range, parts)
      return documents(sql.entries.all(name, start, end, range.limit ?? -1) as [Uint8Array, string][])
    },
    summaries(range = {}) {
      const { start, end } = boundsOf(range, parts)
      const named = lastPartAt(range, parts)
      const page = [named, name, start, end, range.limit ?? -1] as const
      const [keys, lines] = sql.summaries.get(...page) as [string, string | null]
      const summaries = (lines ?? '').split(lineEnd)
      return (JSON.parse(keys) as string[]).map((key, index) => [key, summaries[index] ?? ''])
    },
    count: () => Number((sql.count.get(name) as [number])[0]),
    byIndex: (index, range) => documents(indexes.documents(definition, index, range)),
    countByIndex: (index, range) => indexes.count(definition, index, range),
  }
}

type Definition = CollectionDefinition<unknown, Key, string>

function summaryOf({ name, summary }: Definition, value: unknown): string {
  const line = summary?.(value) ?? ''
  if (line.includes(lineEnd)) throw new TypeError(`A summary of ${name} is more than one line.`)
  return line
}

/** Where the last part of the keys of a range begins, counted in bytes from 1 on. */
function lastPartAt({ within = [] }: KeyRange<Key>, parts: number): number {
  const leading = typeof within === 'string' ? [within] : within
  if (leading.length !== parts - 1) throw new TypeError('Summaries are read within all parts of a key but the last.')
  return Buffer.byteLength(leadingText(leading)) + 1
}

function prepare(database: Database.Database) {
  return {
    get: database.prepare('SELECT value FROM documents WHERE collection = ? AND key = ?').raw(),
    set: database.prepare(
      `INSERT INTO documents (collection, key, value, summary) VALUES (?, ?, ?, ?)
       ON CONFLICT (collection, key) DO UPDATE SET value = excluded.value, summary = excluded.summary`,
    ),
    delete: database.prepare('DELETE FROM documents WHERE collection = ? AND key = ?'),
    entries: database
      .prepare('SELECT key, value FROM documents WHERE collection = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?')
      .raw(),
    // One row for a page: what crosses from SQLite into JavaScript is what a list costs.
    summaries: database
      .prepare(
        `SELECT json_group_array(key), group_concat(summary, '${lineEnd}') FROM (
           SELECT CAST(substr(key, ?) AS TEXT) AS key, summary FROM documents
           WHERE collection = ? AND key >= ? AND key < ? ORDER BY documents.key LIMIT ?)`,
      )
      .raw(),
    count: database.prepare('SELECT count(*) FROM documents WHERE collection = ?').raw(),
  }
}
