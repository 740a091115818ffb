import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './openDatabase.ts'
import { closeDatabase } from './storeOver.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-database-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function settingsOf(powerLossSafe: boolean, ...names: readonly string[]): readonly unknown[] {
  const database = openDatabase(folder, { powerLossSafe })
  const settings = names.map((name) => (database.prepare(`PRAGMA ${name}`).raw().get() as [unknown])[0])
  closeDatabase(database)
  return settings
}

// https://www.sqlite.org/pragma.html#pragma_synchronous
test.each([
  { powerLossSafe: true, synchronous: 2 },
  { powerLossSafe: false, synchronous: 1 },
])('Safe from a loss of power ($powerLossSafe): each commit is flushed, or only those that are moved', (each) => {
  expect(settingsOf(each.powerLossSafe, 'synchronous', 'journal_mode')).toEqual([each.synchronous, 'wal'])
})

test('What is written ahead stays small, also after a transaction that is larger', () => {
  const database = openDatabase(folder, { powerLossSafe: false })
  const ahead = () => statSync(join(folder, 'state.sqlite-wal')).size / 1024 / 1024
  database.exec('CREATE TABLE blobs (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)')
  const insert = database.prepare('INSERT INTO blobs (bytes) VALUES (?)')
  const write = (megabytes: number) => {
    for (let written = 0; written < megabytes; written++) insert.run([Buffer.alloc(1024 * 1024)])
  }
  write(60)
  expect(ahead()).toBeLessThan(20)
  database.exec('BEGIN')
  write(60)
  database.exec('COMMIT')
  expect(ahead()).toBeGreaterThan(50)
  write(1)
  expect(ahead()).toBeLessThan(33)
  closeDatabase(database)
})
