import { expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { defineCollection } from './collection.ts'
import { settledStore } from './settledStore.ts'
import { openStore } from './sqliteStore.ts'

const slow = defineCollection<string>({ name: 'test.slow', takesAMoment: true })
const quick = defineCollection<string>({ name: 'test.quick' })

function open() {
  const time = { now: 1_000_000 }
  const store = openStore({ folder: ':memory:', random: systemRandom })
  const settled = settledStore(store)
  const follow = () => store.earlier.follow({ clock: () => time.now, milliseconds: 100 })
  return { store, settled, follow, time }
}

test('changes count at once until somebody asks for a lag, and again when nobody does', () => {
  const { store, settled, follow } = open()
  slow(store).set('a', 'first')
  expect(slow(settled).get('a')).toBe('first')
  follow()
  slow(store).set('a', 'second')
  expect([slow(store).get('a'), slow(settled).get('a')]).toEqual(['second', 'first'])
  store.earlier.follow(undefined)
  expect(slow(settled).get('a')).toBe('second')
  follow()
  expect(slow(settled).get('a')).toBe('second')
})

test('what counts is what was there as long ago as changes take', () => {
  const { store, settled, follow, time } = open()
  follow()
  const at = (now: number) => {
    time.now = 1_000_000 + now
    return slow(settled).get('a')
  }
  slow(store).set('a', 'first')
  time.now += 60
  slow(store).set('a', 'second')
  time.now += 30
  slow(store).delete('a')
  expect([at(99), at(100), at(159), at(160), at(189), at(190)]).toEqual([
    undefined,
    'first',
    'first',
    'second',
    'second',
    undefined,
  ])
})

test('a document that has not changed is the same object each time, also while it no longer counts for others', () => {
  const { store, settled, follow } = open()
  slow(store).set('a', 'first')
  follow()
  const before = slow(store).get('a')
  slow(store).set('a', 'second')
  expect(slow(settled).get('a')).toBe(before)
  expect(slow(settled)).toBe(slow(settled))
})

test('a change that is taken back changes nothing', () => {
  const { store, settled, follow, time } = open()
  slow(store).set('a', 'first')
  follow()
  const work = () =>
    store.transaction(() => {
      slow(store).set('a', 'second')
      throw new Error('no')
    })
  expect(work).toThrow('no')
  expect(slow(settled).get('a')).toBe('first')
  time.now += 100
  expect(slow(settled).get('a')).toBe('first')
})

test('a clock that is set back leaves nobody with what was before', () => {
  const { store, settled, follow, time } = open()
  slow(store).set('a', 'first')
  follow()
  slow(store).set('a', 'second')
  time.now -= 1
  expect(slow(settled).get('a')).toBe('second')
})

test('nothing waits any more once the latest change counts, although nobody has asked for what was changed', () => {
  const { store, settled, follow, time } = open()
  follow()
  for (const key of ['a', 'b']) slow(store).set(key, 'first')
  time.now += 99
  expect([slow(settled).get('c'), store.earlier.waits]).toEqual([undefined, true])
  time.now += 1
  expect([slow(settled).get('c'), store.earlier.waits]).toEqual([undefined, false])
})

test('other collections, and lists, are as they are', () => {
  const { store, settled, follow } = open()
  follow()
  quick(store).set('a', 'now')
  slow(store).set('a', 'now')
  expect(quick(settled).get('a')).toBe('now')
  expect(slow(settled).entries()).toEqual([['a', 'now']])
})
