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
