import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { defineCollection } from './collection.ts'
import { openStore } from './sqliteStore.ts'
import type { Store } from './store.ts'
import { StoreUnavailable } from './storeUnavailable.ts'

interface Song {
  readonly title: string
  readonly seconds: number
}

/** The document that cannot be converted, if any. */
let broken: string | undefined
/** Documents that were converted since the test began. */
let converted = 0

const songsOf = defineCollection<Song, readonly [band: string, title: string], 'seconds'>({
  name: 'test.songs',
  key: ['band', 'title'],
  version: 3,
  summary: ({ seconds }) => `${seconds} s`,
  indexes: { seconds: ({ seconds }) => [seconds] },
  migrate({ version, key, value }) {
    const [band = '', title = ''] = version === 1 ? (key[0] ?? '').split('/') : key
    if (title === broken) throw new Error('cut off')
    converted++
    const minutes = value as { minutes: number }
    return title === 'dropped' ? undefined : [[band, title], { title, seconds: minutes.minutes * 60 }]
  },
  replaces: ['test.songsByLength'],
})
const plainOf = defineCollection<number>({ name: 'test.plain' })
const indexedOf = defineCollection<number, string, 'value'>({
  name: 'test.indexed',
  version: 2,
  indexes: { value: (value) => [value] },
})

const opened: Store[] = []
let folder = ''
beforeEach(() => {
  broken = undefined
  converted = 0
  folder = mkdtempSync(join(tmpdir(), 'rolecall-conversion-'))
})
afterEach(() => {
  for (const store of opened.splice(0)) store.close()
  rmSync(folder, { recursive: true, force: true })
})

const lines: string[] = []
function open(): Store {
  lines.length = 0
  const store = openStore({ folder, random: systemRandom, log: (line) => lines.push(line) })
  opened.push(store)
  return store
}

function sql(...statements: string[]): void {
  const database = new Database(join(folder, 'state.sqlite'))
  for (const statement of statements) database.exec(statement)
  database.close()
}

/** The one table of the first version. */
const version1 = [
  `CREATE TABLE documents (collection TEXT NOT NULL, key BLOB NOT NULL, value TEXT NOT NULL,
   PRIMARY KEY (collection, key)) STRICT, WITHOUT ROWID`,
  'PRAGMA user_version = 1',
]
const row = (collection: string, key: string, value: unknown) =>
  `INSERT INTO documents (collection, key, value) VALUES ('${collection}', CAST('${key}' AS BLOB), '${JSON.stringify(value)}')`
const manySongs = Array.from({ length: 1_500 }, (_, at) => row('test.songs', `band/${at}`, { minutes: at }))

describe('A folder of the first version', () => {
  test('has its documents in their present form, found by key and by index', () => {
    sql(
      ...version1,
      row('test.songs', 'one/first', { minutes: 3 }),
      row('test.songs', 'two/second', { minutes: 2 }),
      row('test.songs', 'two/dropped', { minutes: 1 }),
      row('test.songsByLength', '3', 'one/first'),
      row('test.plain', 'a', 1),
      row('test.indexed', 'b', 2),
    )
    const store = open()
    expect(songsOf(store).entries()).toEqual([
      [['one', 'first'], { title: 'first', seconds: 180 }],
      [['two', 'second'], { title: 'second', seconds: 120 }],
    ])
    expect(songsOf(store).summaries({ within: 'two' })).toEqual([['second', '120 s']])
    expect(songsOf(store).byIndex('seconds', { equal: 120 })).toHaveLength(1)
    expect(plainOf(store).entries()).toEqual([['a', 1]])
    expect(indexedOf(store).byIndex('value', { equal: 2 })).toEqual([['b', 2]])
    expect(lines).toEqual([`The data in ${folder} was written by an earlier version and is being converted.`])
    store.close()
    const database = new Database(join(folder, 'state.sqlite'))
    const names = database.prepare('SELECT DISTINCT collection FROM documents ORDER BY 1').raw().all()
    expect(names.flat()).toEqual(['test.indexed:2', 'test.plain', 'test.songs:3'])
    database.close()
  })

  test('is converted once', () => {
    sql(...version1, row('test.songs', 'one/first', { minutes: 3 }))
    open().close()
    expect(songsOf(open()).count()).toBe(1)
    expect([converted, lines]).toEqual([1, []])
  })

  test('loses nothing when the conversion ends in the middle, and goes on from there', () => {
    sql(...version1, 'BEGIN', ...manySongs, 'COMMIT')
    broken = '900'
    expect(() => open()).toThrow(StoreUnavailable)
    expect(() => open()).toThrow(`The data in ${folder} cannot be converted: test.songs "band/900": cut off`)
    const beforeIt = converted
    broken = undefined
    const songs = songsOf(open())
    expect(songs.count()).toBe(1_500)
    expect(songs.countByIndex('seconds', {})).toBe(1_500)
    expect(songs.get(['band', '1499'])).toEqual({ title: '1499', seconds: 1499 * 60 })
    // Only the batch that was cut off is done again.
    expect(converted - beforeIt).toBe(500)
  })
})

describe('A folder that another version has half converted', () => {
  test('is finished, from whatever versions there are', () => {
    open().close()
    sql(
      "DELETE FROM collections WHERE name = 'test.songs'",
      "INSERT INTO collections VALUES ('test.songs', 1, 1), ('test.songs', 2, 2)",
      row('test.songs', 'one/first', { minutes: 3 }),
      "INSERT INTO documents (collection, key, value) VALUES ('test.songs:2', CAST('two' || char(0, 0) || 'second' AS BLOB), '{\"minutes\":2}')",
      "INSERT INTO index_entries VALUES ('test.songs:2/length', CAST('2' AS BLOB), CAST('x' AS BLOB))",
    )
    const store = open()
    expect(
      songsOf(store)
        .entries()
        .map(([key]) => key),
    ).toEqual([
      ['one', 'first'],
      ['two', 'second'],
    ])
    store.close()
    const database = new Database(join(folder, 'state.sqlite'))
    expect(database.prepare("SELECT version FROM collections WHERE name = 'test.songs'").raw().all()).toEqual([[3]])
    expect(database.prepare("SELECT count(*) FROM index_entries WHERE name LIKE 'test.songs:2%'").raw().get()).toEqual([
      0,
    ])
    database.close()
  })
})

test('A folder whose documents are of a newer version is refused in words, and stays as it is', () => {
  const first = open()
  plainOf(first).set('a', 1)
  first.close()
  sql("UPDATE collections SET version = 9 WHERE name = 'test.plain'")
  expect(() => open()).toThrow(StoreUnavailable)
  expect(() => open()).toThrow(
    `The data in ${folder} was written by a newer version (test.plain has version 9; this one reads 1).`,
  )
  sql("UPDATE collections SET version = 1 WHERE name = 'test.plain'")
  expect(plainOf(open()).get('a')).toBe(1)
})
