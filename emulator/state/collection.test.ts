import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { declaredCollections, defineCollection } from './collection.ts'
import { openStore } from './sqliteStore.ts'
import type { Store } from './store.ts'

interface Person {
  readonly groups: readonly string[]
  readonly born?: number
}

const peopleOf = defineCollection<Person, readonly [town: string, name: string], 'group' | 'born' | 'town'>({
  name: 'test.people',
  key: ['town', 'name'],
  indexes: {
    group: ({ groups }) => groups,
    born: ({ born }) => (born === undefined ? [] : [born]),
    town: ({ groups }, [town]) => groups.map((group) => [town, group]),
  },
})

const linesOf = defineCollection<{ line: string; rest?: string }, readonly [book: string, page: string]>({
  name: 'test.lines',
  key: ['book', 'page'],
  summary: ({ line }) => line,
})

let store: Store
beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
})
afterEach(() => store.close())

const keysOf = (found: [readonly [string, string], Person][]) => found.map(([key]) => key.join(' '))

describe('A declaration', () => {
  test('stands for its collection, and no other has its name', () => {
    expect(declaredCollections()).toContain(peopleOf)
    expect(peopleOf(store)).toBe(store.open(peopleOf))
    expect(() => defineCollection({ name: 'test.people' })).toThrow('Two collections are called test.people.')
  })

  test('that is made after the store was opened works as well', () => {
    const lateOf = defineCollection<number, readonly [string, string]>({
      name: 'test.late',
      key: ['a', 'b'],
      version: 3,
    })
    lateOf(store).set(['x', 'y'], 1)
    expect(lateOf(store).entries()).toEqual([[['x', 'y'], 1]])
  })
})

describe('A key of several parts', () => {
  test('finds its document, whatever characters are in it', () => {
    const people = peopleOf(store)
    const keys = [
      ['a', 'b'],
      ['a', ''],
      ['', 'a'],
      ['a\u0000', 'b'],
      ['a', '\u0000b'],
      ['a/', 'b'],
    ] as const
    keys.forEach((key, born) => people.set(key, { groups: [], born }))
    expect(keys.map((key) => people.get(key)?.born)).toEqual([0, 1, 2, 3, 4, 5])
    expect(people.entries({ within: 'a' }).map(([key]) => key)).toEqual([
      ['a', ''],
      ['a', '\u0000b'],
      ['a', 'b'],
    ])
    expect(people.delete(['a', 'b'])).toBe(true)
    expect(people.get(['a', '\u0000b'])?.born).toBe(4)
    expect(people.count()).toBe(5)
  })
})

describe('An index', () => {
  beforeEach(() => {
    const people = peopleOf(store)
    people.set(['bern', 'ada'], { groups: ['red', 'blue'], born: 9 })
    people.set(['bern', 'cleo'], { groups: ['red'], born: 1000 })
    people.set(['aarau', 'bob'], { groups: ['red', 'red'], born: 20 })
    people.set(['aarau', 'dan'], { groups: [] })
  })

  test('finds the documents that are filed under a value, in the order of their keys', () => {
    const people = peopleOf(store)
    expect(keysOf(people.byIndex('group', { equal: 'red' }))).toEqual(['aarau bob', 'bern ada', 'bern cleo'])
    expect(keysOf(people.byIndex('group', { equal: 're' }))).toEqual([])
    expect(people.countByIndex('group', { equal: 'red' })).toBe(3)
    expect(people.byIndex('group', { equal: 'blue' })).toEqual([[['bern', 'ada'], people.get(['bern', 'ada'])]])
  })

  test('goes on behind a document, a page at a time', () => {
    const people = peopleOf(store)
    expect(keysOf(people.byIndex('group', { equal: 'red', limit: 2 }))).toEqual(['aarau bob', 'bern ada'])
    expect(keysOf(people.byIndex('group', { equal: 'red', after: ['bern', 'ada'] }))).toEqual(['bern cleo'])
    expect(keysOf(people.byIndex('group', { equal: 'blue', after: ['bern', 'ada'] }))).toEqual([])
  })

  test('orders numbers by their value, and knows beginning and end', () => {
    const people = peopleOf(store)
    expect(keysOf(people.byIndex('born', {}))).toEqual(['bern ada', 'aarau bob', 'bern cleo'])
    expect(keysOf(people.byIndex('born', { until: 20 }))).toEqual(['bern ada', 'aarau bob'])
    expect(keysOf(people.byIndex('born', { from: 20 }))).toEqual(['aarau bob', 'bern cleo'])
    expect(keysOf(people.byIndex('born', { from: 10, until: 19 }))).toEqual([])
  })

  test('may have values of several parts, of which the first are enough', () => {
    const people = peopleOf(store)
    expect(keysOf(people.byIndex('town', { equal: ['bern', 'red'] }))).toEqual(['bern ada', 'bern cleo'])
    expect(people.countByIndex('town', { equal: 'bern' })).toBe(3)
    expect(keysOf(people.byIndex('town', { from: ['bern', 'c'] }))).toEqual(['bern ada', 'bern cleo'])
  })

  test('follows its documents when they change and when they go', () => {
    const people = peopleOf(store)
    people.set(['bern', 'ada'], { groups: ['green'] })
    people.delete(['bern', 'cleo'])
    expect(keysOf(people.byIndex('group', { equal: 'red' }))).toEqual(['aarau bob'])
    expect(keysOf(people.byIndex('group', { equal: 'green' }))).toEqual(['bern ada'])
    expect(keysOf(people.byIndex('born', {}))).toEqual(['aarau bob'])
  })

  test('is what it was after a transaction that was rolled back', () => {
    const people = peopleOf(store)
    const before = people.byIndex('group', {})
    const fails = () =>
      store.transaction(() => {
        people.set(['bern', 'ada'], { groups: ['green'] })
        people.delete(['bern', 'cleo'])
        people.set(['chur', 'eve'], { groups: ['red'] })
        throw new Error('no')
      })
    expect(fails).toThrow('no')
    expect(people.byIndex('group', {})).toEqual(before)
    people.set(['bern', 'ada'], { groups: [] })
    expect(people.countByIndex('group', {})).toBe(2)
  })

  test('a value that cannot be filed leaves the document as it was', () => {
    const people = peopleOf(store)
    expect(() => people.set(['bern', 'ada'], { groups: [], born: -1 })).toThrow('whole numbers')
    expect(people.get(['bern', 'ada'])).toEqual({ groups: ['red', 'blue'], born: 9 })
    expect(people.countByIndex('group', { equal: 'blue' })).toBe(1)
  })
})

test('An index is read by how the last part of a value begins, page by page', () => {
  const people = peopleOf(store)
  const groups = [['night'], ['nile', 'no'], ['ni'], ['noon'], ['\u0000']]
  groups.forEach((group, index) => people.set(['a', `p${index}`], { groups: group }))
  people.set(['b', 'p9'], { groups: ['nineveh'] })
  const page = (prefix: string, range = {}) => keysOf(people.byIndex('town', { prefix: ['a', prefix], ...range }))
  expect(page('ni')).toEqual(['a p2', 'a p0', 'a p1'])
  expect(page('ni', { limit: 2 })).toEqual(['a p2', 'a p0'])
  expect(page('ni', { from: ['a', 'night'], after: ['a', 'p0'] })).toEqual(['a p1'])
  expect(page('ni', { from: ['a', 'a'] })).toEqual(['a p2', 'a p0', 'a p1'])
  expect(page('')).toEqual(['a p4', 'a p2', 'a p0', 'a p1', 'a p1', 'a p3'])
  expect(page('x')).toEqual([])
})

describe('Summaries', () => {
  const odd = ['', '\u0000', 'a', 'a\u0000b', 'a/\n', 'a/"1\\', '\u0085\u2028', '\uffee', '\u{1f469}']

  test('stand in the order of the keys, whatever characters are in these, and are answered with the last part', () => {
    const lines = linesOf(store)
    for (const page of odd.toReversed()) lines.set(['one', page], { line: `of ${page.length}` })
    lines.set(['o', 'ne'], { line: 'other' })
    expect(lines.summaries({ within: 'one' })).toEqual(odd.map((page) => [page, `of ${page.length}`]))
    expect(lines.summaries({ within: 'one', prefix: 'a/' })).toEqual([
      ['a/\n', 'of 3'],
      ['a/"1\\', 'of 5'],
    ])
    expect(lines.summaries({ within: 'one', from: 'a', limit: 1 })).toEqual([['a', 'of 1']])
    expect(lines.summaries({ within: 'one', limit: 0 })).toEqual([])
    expect(lines.summaries({ within: 'none' })).toEqual([])
  })

  test('follow their documents, empty ones too', () => {
    const lines = linesOf(store)
    lines.set(['one', 'a'], { line: '' })
    lines.set(['one', 'b'], { line: 'before' })
    lines.set(['one', 'b'], { line: 'after', rest: 'and the rest' })
    expect(lines.summaries({ within: ['one'] })).toEqual([
      ['a', ''],
      ['b', 'after'],
    ])
    lines.delete(['one', 'a'])
    expect(lines.summaries({ within: 'one' })).toEqual([['b', 'after']])
  })

  test('are one line, and read within all parts of a key but the last', () => {
    const lines = linesOf(store)
    expect(() => lines.set(['one', 'a'], { line: 'two\nlines' })).toThrow(
      'A summary of test.lines is more than one line.',
    )
    expect(() => lines.summaries()).toThrow('within all parts of a key but the last')
    expect(() => lines.summaries({ within: ['one', 'a'] })).toThrow('within all parts of a key but the last')
  })
})
