import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { memoryFiles } from './blobFiles.ts'
import { defineCollection } from './collection.ts'
import { openStore } from './sqliteStore.ts'
import type { Store } from './store.ts'
import { storeOver } from './storeOver.ts'

const pagesOf = defineCollection<string, string, 'length'>({
  name: 'test.groupedPages',
  indexes: { length: (text) => [text.length] },
})

let folder = ''
let database: Database.Database
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-grouped-'))
  database = new Database(join(folder, 'state.sqlite'))
  database.exec('PRAGMA journal_mode = WAL')
  store = storeOver(database, { folder, files: memoryFiles(), random: systemRandom, log: () => undefined })
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What another connection sees: what has been committed, and nothing else. */
function committed(): number {
  const other = new Database(join(folder, 'state.sqlite'))
  const [count] = other.prepare('SELECT count(*) FROM documents').raw().get() as [number]
  other.close()
  return count
}

/** Bytes that were written ahead since the last time: each transaction writes every page that it changes. */
function writtenAhead(): number {
  const { size } = statSync(join(folder, 'state.sqlite-wal'))
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  return size
}

const refuse = (): never => {
  throw new Error('refused')
}
const outcomes = async (asked: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(asked)).map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as Error).message,
  )

/** The next turn of the event loop. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('Transactions of one turn', () => {
  test('are kept together at its end, before anybody hears of them, and until then nobody sees them', async () => {
    const pages = pagesOf(store)
    const seen: number[] = []
    const asked = ['a', 'b', 'c'].map(async (key) => {
      const result = await store.groupedTransaction(() => (pages.set(key, key), `kept ${key}`))
      seen.push(committed())
      return result
    })
    expect([pages.count(), pages.get('a'), committed()]).toEqual([0, undefined, 0])
    expect(await outcomes(asked)).toEqual(['kept a', 'kept b', 'kept c'])
    expect(seen).toEqual([3, 3, 3])
  })

  test('see each other in the order of asking, as well as what was written in between at once', async () => {
    const pages = pagesOf(store)
    const claim = (name: string) =>
      store.groupedTransaction(() => {
        const holder = pages.get('one')
        if (holder !== undefined) throw new Error(`${holder} was first`)
        pages.set('one', name)
        return name
      })
    const asked = [claim('Ada'), claim('Bob'), claim('Cleo')]
    expect(await outcomes(asked)).toEqual(['Ada', 'Ada was first', 'Ada was first'])
    const later = claim('Dan')
    pages.delete('one')
    expect(await outcomes([later])).toEqual(['Dan'])
  })

  test('that refuse are heard by themselves alone, and only their own writes are undone', async () => {
    const pages = pagesOf(store)
    pages.set('old', 'before')
    const after: string[] = []
    const write = (key: string, then: () => void = () => undefined) =>
      store.groupedTransaction(() => {
        store.transaction(() => pages.set(key, 'new'))
        pages.set('old', key)
        then()
        return key
      })
    const received = await store.blobs.receive([Buffer.from('bytes')])
    const asked = [
      write('a'),
      store.groupedTransaction(refuse),
      write('b', refuse),
      write('c', () => store.blobs.keep(received)),
    ]
    for (const one of asked) one.then(() => after.push('kept')).catch(() => after.push('refused'))
    expect(await outcomes(asked)).toEqual(['a', 'refused', 'refused', 'c'])
    expect(pages.entries()).toEqual([
      ['a', 'new'],
      ['c', 'new'],
      ['old', 'c'],
    ])
    expect([pages.get('a'), pages.get('b'), pages.get('old')]).toEqual(['new', undefined, 'c'])
    expect(pages.countByIndex('length', {})).toBe(3)
    expect(after.toSorted()).toEqual(['kept', 'kept', 'refused', 'refused'])
    expect(database.prepare('SELECT count(*) FROM blobs').raw().get()).toEqual([1])
  })

  test('write the pages that they share once', async () => {
    const pages = pagesOf(store)
    const write = (key: string) => store.groupedTransaction(() => pages.set(key, key))
    for (const key of ['a', 'b', 'c']) await write(key)
    writtenAhead()
    for (const key of ['d', 'e', 'f']) await write(key)
    const singly = writtenAhead()
    await Promise.all(['g', 'h', 'i'].map(write))
    // Each of them wrote a page of documents and one of the index; a header and a frame's own bytes come on top.
    expect(singly / writtenAhead()).toBeCloseTo(3, 1)
  })

  test('may not go on after they have returned', async () => {
    const pages = pagesOf(store)
    const asked = [
      store.groupedTransaction(() => pages.set('kept', 'x')),
      store.groupedTransaction(async () => pages.set('lost', 'x')),
    ]
    expect(await outcomes(asked)).toEqual([undefined, expect.stringContaining('A transaction is synchronous')])
    expect(pages.entries()).toEqual([['kept', 'x']])
  })

  test('that are asked for while others are run belong to the next turn', async () => {
    const pages = pagesOf(store)
    let inner: Promise<unknown> | undefined
    await store.groupedTransaction(() => {
      pages.set('outer', 'x')
      inner ??= store.groupedTransaction(() => pages.set('inner', String(committed())))
    })
    await inner
    expect(pages.get('inner')).toBe('1')
  })

  test('are kept by a store that closes before the turn ends', async () => {
    const asked = store.groupedTransaction(() => pagesOf(store).set('a', 'last words'))
    store.close()
    await asked
    database = new Database(join(folder, 'state.sqlite'))
    store = storeOver(database, { folder, files: memoryFiles(), random: systemRandom, log: () => undefined })
    expect(pagesOf(store).get('a')).toBe('last words')
    await turn()
  })
})

describe('A commit that fails', () => {
  /** Makes the database refuse the next one, as a disk that fails does. */
  function breakCommits(): void {
    database.exec(`
      PRAGMA foreign_keys = ON;
      CREATE TABLE parents (id INTEGER PRIMARY KEY);
      CREATE TABLE children (id INTEGER REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER refuse AFTER INSERT ON documents BEGIN INSERT INTO children VALUES (1); END;
    `)
  }

  test('is heard by all, and nothing of the group is there afterwards', async () => {
    const pages = pagesOf(store)
    pages.set('old', 'before')
    const large = await store.blobs.receive([Buffer.alloc(100_000)])
    const file = store.blobs.keep(large)
    breakCommits()
    const asked = [
      store.groupedTransaction(() => pages.set('a', 'x')),
      store.groupedTransaction(() => store.blobs.delete(file)),
      store.groupedTransaction(() => pages.set('old', 'after')),
    ]
    const failed = expect.stringContaining('FOREIGN KEY')
    expect(await outcomes(asked)).toEqual([failed, failed, failed])
    expect([pages.get('a'), pages.get('old'), pages.entries()]).toEqual([undefined, 'before', [['old', 'before']]])
    expect(((await store.blobs.read(file)) as Uint8Array).byteLength).toBe(100_000)
    database.exec('DROP TRIGGER refuse')
    await store.groupedTransaction(() => pages.set('a', 'x'))
    expect(committed()).toBe(2)
  })

  test.each([
    ['that says so', (write: () => void) => write()],
    [
      'that nobody mentions',
      (write: () => void) => {
        expect(write).toThrow('full')
      },
    ],
  ])('for want of room %s is heard by all, and those who come after write nothing outside of it', async (_what, by) => {
    const pages = pagesOf(store)
    const [count] = database.prepare('PRAGMA page_count').raw().get() as [number]
    database.exec(`PRAGMA max_page_count = ${count + 3}`)
    const asked = [
      store.groupedTransaction(() => pages.set('small', 'x')),
      store.groupedTransaction(() => by(() => pages.set('large', 'x'.repeat(100_000)))),
      store.groupedTransaction(() => pages.set('after', 'x')),
    ]
    const full = expect.stringMatching(/full|taken back by the database/)
    expect(await outcomes(asked)).toEqual([full, full, full])
    expect([pages.entries(), pages.get('small'), pages.get('after'), committed()]).toEqual([
      [],
      undefined,
      undefined,
      0,
    ])
    await store.groupedTransaction(() => pages.set('small', 'x'))
    expect(committed()).toBe(1)
  })
})

test('A store in memory has them too', async () => {
  const inMemory = openStore({ folder: ':memory:', random: systemRandom })
  const pages = pagesOf(inMemory)
  expect(
    await outcomes([inMemory.groupedTransaction(() => pages.set('a', 'x')), inMemory.groupedTransaction(refuse)]),
  ).toEqual([undefined, 'refused'])
  expect(pages.count()).toBe(1)
  inMemory.close()
})
