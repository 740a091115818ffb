import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { defineCollection } from './collection.ts'
import { openStore } from './sqliteStore.ts'
import type { Store, TablesDefinition } from './store.ts'

const namesOf = defineCollection<string>({ name: 'test.names' })
const log: TablesDefinition = {
  name: 'log',
  version: 1,
  tables: { lines: { columns: 'at INTEGER PRIMARY KEY, line TEXT NOT NULL', options: 'STRICT', indexed: ['line'] } },
}

const folders: string[] = []
const stores: Store[] = []
const problems: unknown[] = []
/** What waits for its moment, which comes when a test says so. */
const waiting = new Set<() => void>()
let folder = ''

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rolecall-tables-'))
  folders.push(made)
  return made
}

function open(from = folder): Store {
  const store = openStore({
    folder: from,
    random: systemRandom,
    delay(work) {
      waiting.add(work)
      return () => waiting.delete(work)
    },
    log: (line, problem) => problems.push(line, problem),
  })
  stores.push(store)
  return store
}

beforeEach(() => {
  folder = newFolder()
  problems.length = 0
})
afterEach(() => {
  for (const store of stores.splice(0)) store.close()
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

function openLog(store: Store, definition = log) {
  const tables = store.tables(definition)
  const insert = tables.prepare('INSERT INTO log_lines VALUES (?, ?)')
  const select = tables.prepare('SELECT at, line FROM log_lines ORDER BY at')
  return { ...tables, insert: (at: number, line: string | null) => insert.run(at, line), rows: () => select.all() }
}

describe('Tables of their own', () => {
  test('take rows and give them back, also at the next start', () => {
    const first = openLog(open())
    first.insert(1, 'one')
    expect(first.rows()).toEqual([[1, 'one']])
    stores[0]?.close()
    const second = open()
    expect(openLog(second).rows()).toEqual([[1, 'one']])
    expect(second.tables(log).prepare('SELECT line FROM log_lines WHERE at = ?').get(2)).toBeUndefined()
  })

  test('take a lone value of bytes', () => {
    const bytes = { name: 'raw', version: 1, tables: { rows: { columns: 'bytes BLOB' } } }
    const tables = open().tables(bytes)
    tables.prepare('INSERT INTO raw_rows VALUES (?)').run(Buffer.from('x'))
    expect(tables.prepare('SELECT CAST(bytes AS TEXT) FROM raw_rows').all()).toEqual([['x']])
  })

  test('are made anew when they change, and refused when a newer version made them', () => {
    openLog(open()).insert(1, 'one')
    stores[0]?.close()
    expect(openLog(open(), { ...log, version: 3 }).rows()).toEqual([])
    stores[1]?.close()
    const earlier = open()
    expect(() => openLog(earlier, { ...log, version: 2 })).toThrow(
      `The data in ${folder} was written by a newer version (log has version 3; this one reads 2).`,
    )
  })
})

describe('Later writes', () => {
  test('come in their order, after a moment and all together', () => {
    const store = open()
    const { later, insert, rows } = openLog(store)
    later(() => insert(1, 'one'))
    later(() => insert(2, 'two'))
    expect(rows()).toEqual([])
    for (const work of waiting) work()
    expect(rows()).toEqual([
      [1, 'one'],
      [2, 'two'],
    ])
  })

  test('come at once when somebody wants to read, and when there are many', () => {
    const { later, flush, insert, rows } = openLog(open())
    later(() => insert(1, 'one'))
    flush()
    expect(rows()).toHaveLength(1)
    for (let at = 2; at < 302; at++) later(() => insert(at, 'more'))
    expect(rows()).toHaveLength(257)
  })

  test('are all there after a clean end', () => {
    const store = open()
    const { later, insert } = openLog(store)
    later(() => insert(1, 'one'))
    store.close()
    expect(openLog(open()).rows()).toEqual([[1, 'one']])
  })

  test('that fail are told of, and the others are kept in their order', () => {
    const { later, flush, insert, rows } = openLog(open())
    later(() => insert(1, 'one'))
    later(() => insert(1, 'again'))
    later(() => insert(2, null))
    later(() => insert(2, 'two'))
    flush()
    expect(rows()).toEqual([
      [1, 'one'],
      [2, 'two'],
    ])
    expect(problems).toEqual([
      'A write that nobody waited for failed',
      expect.objectContaining({ message: expect.stringContaining('UNIQUE') }),
      'A write that nobody waited for failed',
      expect.objectContaining({ message: expect.stringContaining('NOT NULL') }),
    ])
  })

  test('are lost with a killed process, and documents are not', () => {
    const store = open()
    const { later, insert } = openLog(store)
    later(() => insert(1, 'one'))
    namesOf(store).set('a', 'kept')
    const copy = newFolder()
    cpSync(folder, copy, { recursive: true })
    const next = open(copy)
    expect(openLog(next).rows()).toEqual([])
    expect(namesOf(next).get('a')).toBe('kept')
  })
})
