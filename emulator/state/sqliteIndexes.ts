import type Database from 'libsql'
import { storedName } from './collection.ts'
import { endOfPrefix, indexPrefixText, indexValueText, justAfter, keyText, latest } from './keyBytes.ts'
import type { CollectionDefinition, IndexRange, Key } from './store.ts'

type Definition = CollectionDefinition<unknown, Key, string>

interface ChangedDocument {
  readonly key: Key
  readonly bytes: Buffer
  /** undefined: there was none, or there is none any more. */
  readonly before: unknown
  readonly after: unknown
}

export interface Indexes {
  /** Files a document anew, in the transaction that changes it. */
  change(definition: Definition, document: ChangedDocument): void
  documents(definition: Definition, index: string, range: IndexRange<Key>): [Uint8Array, string][]
  count(definition: Definition, index: string, range: IndexRange<Key>): number
}

/** The indexes of all collections, in one table: which document is filed under which value. */
export function sqliteIndexes(database: Database.Database): Indexes {
  const sql = prepare(database)

  function valuesOf(definition: Definition, index: string, key: Key, value: unknown): Set<string> {
    return new Set(value === undefined ? [] : definition.indexes?.[index]?.(value, key).map(indexValueText))
  }

  return {
    change(definition, { key, bytes, before, after }) {
      for (const index of Object.keys(definition.indexes ?? {})) {
        const name = indexName(definition, index)
        const former = valuesOf(definition, index, key, before)
        const present = valuesOf(definition, index, key, after)
        for (const text of former) if (!present.has(text)) sql.delete.run(name, Buffer.from(text), bytes)
        for (const text of present) if (!former.has(text)) sql.insert.run(name, Buffer.from(text), bytes)
      }
    },
    documents(definition, index, range) {
      const { start, key, end } = boundsOf(range)
      const name = indexName(definition, index)
      const rows = sql.documents.all(storedName(definition), name, start, key, end, range.limit ?? -1)
      return rows as [Uint8Array, string][]
    },
    count(definition, index, range) {
      const { start, key, end } = boundsOf(range)
      return Number((sql.count.get(indexName(definition, index), start, key, end) as [number])[0])
    },
  }
}

function indexName(definition: Definition, index: string): string {
  return `${storedName(definition)}/${index}`
}

function boundsOf({ equal, prefix, from = equal, until = equal, after }: IndexRange<Key>) {
  const begins = prefix === undefined ? '' : indexPrefixText(prefix)
  return {
    start: latest([Buffer.from(begins), from === undefined ? undefined : Buffer.from(indexValueText(from))]),
    key: after === undefined ? Buffer.alloc(0) : justAfter(Buffer.from(keyText(after))),
    end: endOfPrefix(Buffer.from(until === undefined ? begins : indexValueText(until))),
  }
}

function prepare(database: Database.Database) {
  const range = 'i.name = ? AND (i.value, i.key) >= (?, ?) AND i.value < ?'
  return {
    insert: database.prepare('INSERT INTO index_entries VALUES (?, ?, ?)'),
    delete: database.prepare('DELETE FROM index_entries WHERE name = ? AND value = ? AND key = ?'),
    documents: database
      .prepare(
        `SELECT d.key, d.value FROM index_entries i CROSS JOIN documents d ON d.collection = ? AND d.key = i.key
         WHERE ${range} ORDER BY i.value, i.key LIMIT ?`,
      )
      .raw(),
    count: database.prepare(`SELECT count(*) FROM index_entries i WHERE ${range}`).raw(),
  }
}
