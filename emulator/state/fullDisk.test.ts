import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { memoryFiles } from './blobFiles.ts'
import { defineCollection } from './collection.ts'
import type { Store } from './store.ts'
import { storeOver } from './storeOver.ts'
import { StoreUnavailable } from './storeUnavailable.ts'

interface Page {
  readonly text: string
}

const pagesOf = defineCollection<Page, string, 'length'>({
  name: 'test.pages',
  version: 2,
  indexes: { length: ({ text }) => [text.length] },
})

let folder = ''
let database: Database.Database
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-full-disk-'))
  database = new Database(join(folder, 'state.sqlite'))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (): Store =>
  storeOver(database, { folder, files: memoryFiles(), random: systemRandom, log: () => undefined })

/** As many pages as the file has, and so many more: SQLite then answers as it does when the disk is full. */
function leaveRoom(pages: number): void {
  const [count] = database.prepare('PRAGMA page_count').raw().get() as [number]
  database.exec(`PRAGMA max_page_count = ${count + pages}`)
}

const long = { text: 'x'.repeat(100_000) }

test('What does not fit on the disk is not there at all, and all that was there before still is', async () => {
  const store = open()
  const pages = pagesOf(store)
  pages.set('kept', { text: 'short' })
  leaveRoom(4)
  const received = await store.blobs.receive([Buffer.alloc(60_000)])
  const write = () =>
    store.transaction(() => {
      pages.set('kept', { text: 'changed' })
      store.blobs.keep(received)
      pages.set('new', long)
    })
  expect(write).toThrow('full')
  expect(() => store.transaction(() => store.transaction(write))).toThrow('full')
  expect(() => pages.set('alone', long)).toThrow('full')
  expect(pages.entries()).toEqual([['kept', { text: 'short' }]])
  expect([pages.countByIndex('length', {}), pages.get('new'), pages.get('kept')]).toEqual([
    1,
    undefined,
    { text: 'short' },
  ])
  leaveRoom(1_000)
  write()
  expect(pages.byIndex('length', { equal: 100_000 })).toEqual([['new', long]])
})

test('A transaction that goes on after a write that failed for want of room is not kept', () => {
  const store = open()
  const pages = pagesOf(store)
  leaveRoom(1)
  const careless = () =>
    store.transaction(() => {
      expect(() => pages.set('big', long)).toThrow('full')
    })
  expect(careless).toThrow('The transaction was taken back by the database.')
  expect(pages.count()).toBe(0)
})

test('Closing on a full disk says so in words, throws nothing, and loses nothing', () => {
  database.exec('PRAGMA journal_mode = WAL')
  const lines: string[] = []
  const closing = storeOver(database, {
    folder,
    files: memoryFiles(),
    random: systemRandom,
    log: (line) => lines.push(line),
  })
  pagesOf(closing).set('kept', { text: 'short' })
  // Nobody but the last one may leave WAL.
  const other = new Database(join(folder, 'state.sqlite'))
  other.exec('BEGIN; SELECT count(*) FROM documents')
  closing.close()
  other.close()
  expect(lines).toEqual([expect.stringContaining(`the data in ${folder}`)])
  database = new Database(join(folder, 'state.sqlite'))
  expect(pagesOf(open()).entries()).toEqual([['kept', { text: 'short' }]])
})

test('A folder that cannot be converted for want of room says so, and can be when there is room', () => {
  database.exec(`CREATE TABLE documents (collection TEXT NOT NULL, key BLOB NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (collection, key)) STRICT, WITHOUT ROWID`)
  database.exec('PRAGMA user_version = 1')
  const insert = database.prepare("INSERT INTO documents VALUES ('test.pages', ?, ?)")
  for (let at = 0; at < 40; at++) insert.run(Buffer.from(String(at)), JSON.stringify(long))
  leaveRoom(12)
  expect(open).toThrow(StoreUnavailable)
  expect(open).toThrow(
    `The disk is full: the data in ${folder} cannot be converted. Nothing of it is lost; make room and start again`,
  )
  leaveRoom(2_000)
  const pages = pagesOf(open())
  expect([pages.count(), pages.countByIndex('length', { equal: 100_000 })]).toEqual([40, 40])
})
