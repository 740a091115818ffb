import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { defineCollection } from './collection.ts'
import { openStore } from './sqliteStore.ts'
import type { Store } from './store.ts'
import { StoreUnavailable } from './storeUnavailable.ts'

const zonesOf = defineCollection<{ name: string }>({ name: 'test.zones' })
const numbersOf = defineCollection<number>({ name: 'test.numbers' })
const moreNumbersOf = defineCollection<number>({ name: 'test.numbers.more' })
const textsOf = defineCollection<string>({ name: 'test.texts' })

const folders: string[] = []
const stores: Store[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-store-'))
  folders.push(folder)
  return folder
}

function open(folder: string): Store {
  const store = openStore({ folder, random: systemRandom })
  stores.push(store)
  return store
}

afterEach(() => {
  for (const store of stores.splice(0)) store.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe.each([
  ['in memory', () => ':memory:'],
  ['in a folder', newFolder],
])('A store %s', (_name, folderOf) => {
  test('answers what was set, and undefined for what was not or is no more', () => {
    const zones = zonesOf(open(folderOf()))
    expect(zones.get('a')).toBeUndefined()
    zones.set('a', { name: 'one' })
    zones.set('a', { name: 'two' })
    expect(zones.get('a')).toEqual({ name: 'two' })
    expect(zones.count()).toBe(1)
    expect([zones.delete('a'), zones.delete('a')]).toEqual([true, false])
    expect(zones.get('a')).toBeUndefined()
  })

  test('keeps collections apart', () => {
    const store = open(folderOf())
    numbersOf(store).set('k', 1)
    moreNumbersOf(store).set('k', 2)
    expect(numbersOf(store).entries()).toEqual([['k', 1]])
  })

  test('keeps what was set even when the caller changes its object afterwards', () => {
    const zones = zonesOf(open(folderOf()))
    const zone = { name: 'before' }
    zones.set('a', zone)
    zone.name = 'after'
    expect(zones.get('a')).toEqual({ name: 'before' })
  })

  test('lists in the order of UTF-8 bytes, which is not the order of UTF-16 units', () => {
    const keys = numbersOf(open(folderOf()))
    for (const key of ['\u{1f600}', '\uffee', 'b', 'a\u0000b', 'a', 'B', '']) keys.set(key, 1)
    expect(keys.entries().map(([key]) => key)).toEqual(['', 'B', 'a', 'a\u0000b', 'b', '\uffee', '\u{1f600}'])
  })

  const keys = ['a', 'a/', 'a/1', 'a/2', 'a/\u{10ffff}', 'a0', 'b']
  test.each([
    [{ prefix: 'a/' }, ['a/', 'a/1', 'a/2', 'a/\u{10ffff}']],
    [{ prefix: 'a/', limit: 2 }, ['a/', 'a/1']],
    [{ prefix: 'a/', after: 'a/1' }, ['a/2', 'a/\u{10ffff}']],
    [{ prefix: 'a/', from: 'a/2' }, ['a/2', 'a/\u{10ffff}']],
    [{ prefix: 'a/', from: 'A', after: 'B' }, ['a/', 'a/1', 'a/2', 'a/\u{10ffff}']],
    [{ prefix: 'a/\u{10ffff}' }, ['a/\u{10ffff}']],
    [{ after: 'a0' }, ['b']],
    [{ from: 'a0', after: 'a0' }, ['b']],
    [{ limit: 0 }, []],
    [{ prefix: 'c' }, []],
  ])('lists the range %j', (range, expected) => {
    const collection = numbersOf(open(folderOf()))
    for (const key of keys) collection.set(key, 1)
    expect(collection.entries(range).map(([key]) => key)).toEqual(expected)
  })

  test('keeps all writes of a transaction or none', () => {
    const store = open(folderOf())
    const records = numbersOf(store)
    records.set('kept', 1)
    records.get('new')
    const fails = () =>
      store.transaction(() => {
        records.set('new', 2)
        records.set('kept', 3)
        records.delete('kept')
        throw new Error('no')
      })
    expect(fails).toThrow('no')
    expect([records.get('kept'), records.get('new'), records.count()]).toEqual([1, undefined, 1])
    expect(store.transaction(() => (records.set('new', 4), 'done'))).toBe('done')
    expect(records.get('new')).toBe(4)
  })

  test('takes back an inner transaction alone, and an inner one with its outer one', () => {
    const store = open(folderOf())
    const records = numbersOf(store)
    store.transaction(() => {
      records.set('outer', 1)
      expect(() => store.transaction(() => (records.set('inner', 1), fail()))).toThrow('inner fails')
    })
    expect(records.entries()).toEqual([['outer', 1]])
    expect(() => store.transaction(() => (store.transaction(() => records.set('inner', 2)), fail()))).toThrow(
      'inner fails',
    )
    expect([records.get('inner'), records.get('outer')]).toEqual([undefined, 1])
  })

  test('refuses a transaction that goes on after it has returned', () => {
    const store = open(folderOf())
    const records = numbersOf(store)
    expect(() => store.transaction(async () => records.set('a', 1))).toThrow('synchronous')
    expect(records.get('a')).toBeUndefined()
  })
})

describe('A data folder', () => {
  test('keeps documents from one start to the next', () => {
    const folder = newFolder()
    const first = open(folder)
    textsOf(first).set('k', 'value')
    first.close()
    const second = open(folder)
    expect(textsOf(second).get('k')).toBe('value')
  })

  test('can be read by its owner alone', () => {
    const folder = newFolder()
    numbersOf(open(folder)).set('k', 1)
    const modes = readdirSync(folder)
      .filter((name) => name.startsWith('state'))
      .map((name) => statSync(join(folder, name)).mode & 0o077)
    expect(modes).toEqual(modes.map(() => 0))
  })

  test('is refused while another emulator has it', () => {
    const folder = newFolder()
    open(folder)
    expect(() => open(folder)).toThrow(StoreUnavailable)
    expect(() => open(folder)).toThrow(/Another emulator uses the data in .* choose another folder with --data/)
  })

  test('is refused when a newer version wrote it', () => {
    const folder = newFolder()
    open(folder).close()
    const database = new Database(join(folder, 'state.sqlite'))
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => open(folder)).toThrow(/written by a newer version \(99; this one reads 4\)/)
  })

  test('is refused when its file is something else', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'state.sqlite'), 'not a database, but long enough to be looked at as one '.repeat(40))
    expect(() => open(folder)).toThrow(/cannot be opened/)
  })
})

function fail(): never {
  throw new Error('inner fails')
}
