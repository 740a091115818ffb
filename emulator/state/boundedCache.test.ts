import { expect, test } from 'vitest'
import { BoundedCache } from './boundedCache.ts'

function cacheOf(limit: number, ...keys: readonly string[]): BoundedCache<string> {
  const cache = new BoundedCache<string>(limit)
  for (const key of keys) cache.set(key, key, 1)
  return cache
}

function held(cache: BoundedCache<string>, ...keys: readonly string[]): readonly string[] {
  return keys.filter((key) => cache.peek(key) !== undefined)
}

test('The oldest goes when there is no room', () => {
  expect(held(cacheOf(2, 'a', 'b', 'c'), 'a', 'b', 'c')).toEqual(['b', 'c'])
})

test('What was read stays for another turn, what was only scanned does not', () => {
  const read = cacheOf(2, 'a', 'b')
  read.get('a')
  read.set('c', 'c', 1)
  expect(held(read, 'a', 'b', 'c')).toEqual(['a', 'c'])
  const scanned = cacheOf(2, 'a', 'b')
  scanned.peek('a')
  scanned.set('c', 'c', 1)
  expect(held(scanned, 'a', 'b', 'c')).toEqual(['b', 'c'])
})

test('Room is made even where everything was read', () => {
  const cache = cacheOf(2, 'a', 'b')
  for (const key of ['a', 'b']) cache.get(key)
  cache.set('c', 'c', 1)
  expect(held(cache, 'a', 'b', 'c')).toHaveLength(2)
  expect(held(cache, 'c')).toEqual(['c'])
})

test('Costs are counted: one dear entry takes the room of several, and one that is too dear is not kept', () => {
  const cache = cacheOf(4, 'a', 'b', 'c', 'd')
  cache.set('e', 'e', 3)
  expect(held(cache, 'a', 'b', 'c', 'd', 'e')).toEqual(['d', 'e'])
  cache.set('e', 'too dear', 5)
  expect(held(cache, 'd', 'e')).toEqual(['d'])
})

test('An entry that is set again or deleted gives its room back', () => {
  const cache = cacheOf(2, 'a', 'a', 'b')
  cache.delete('b')
  cache.set('c', 'c', 1)
  expect(held(cache, 'a', 'b', 'c')).toEqual(['a', 'c'])
})

test('The oldest goes each time, however many have gone before and whatever is set again, read or deleted in between', () => {
  const cache = new BoundedCache<number, number>(100)
  for (let key = 0; key < 10_000; key++) {
    cache.set(key, key, 1)
    if (key % 7 === 0) cache.set(key, key, 2)
    if (key % 11 === 0) cache.delete(key - 3)
    if (key % 50 === 0) cache.get(key)
  }
  const kept = Array.from({ length: 10_000 }, (_, key) => key).filter((key) => cache.peek(key) !== undefined)
  const costOf = (key: number) => (key % 7 === 0 ? 2 : 1)
  const total = kept.reduce((sum, key) => sum + costOf(key), 0)
  // Full, but for what the last entry may have left, and the newest of all: those that were read had one turn more.
  expect(total).toBeGreaterThan(97)
  expect(total).toBeLessThanOrEqual(100)
  expect(kept.filter((key) => key % 50 !== 0 && key < 9_890)).toEqual([])
})
