import { expect, test } from 'vitest'
import { applyDifference, type Difference, differenceOf, isSame, type Values } from './difference.ts'

const before: Values = {
  'aws:SourceIp': '127.0.0.1',
  'aws:CurrentTime': '2026-11-28T00:00:00.000Z',
  'aws:TagKeys': ['a', 'b'],
  's3:prefix': '',
}

const defined = (values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

test.each<[string, Values]>([
  ['the same', { ...before }],
  ['another value', { ...before, 'aws:SourceIp': '10.0.0.1' }],
  ['an empty value for one that was full', { ...before, 'aws:SourceIp': '' }],
  ['one key more', { ...before, 's3:delimiter': '/' }],
  ['one key less, which was empty', { 'aws:SourceIp': '127.0.0.1', 'aws:TagKeys': ['a', 'b'] }],
  ['a list for a value', { ...before, 's3:prefix': [''] }],
  ['a shorter list', { ...before, 'aws:TagKeys': ['a'] }],
  ['an undefined value', { ...before, 's3:prefix': undefined }],
  ['nothing', {}],
])('%s comes back from its difference, also through JSON', (_, after) => {
  const undone = (difference: Difference | undefined) => (difference ? applyDifference(before, difference) : before)
  const difference = differenceOf(before, after)
  expect(undone(difference)).toEqual(defined(after))
  expect(undone(JSON.parse(JSON.stringify(difference ?? null)) ?? undefined)).toEqual(defined(after))
})

test('where nothing differs there is no difference', () => {
  expect(differenceOf(before, before)).toBeUndefined()
  expect(differenceOf(before, { ...before, 'aws:TagKeys': ['a', 'b'], 's3:delimiter': undefined })).toBeUndefined()
})

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: { c: ['d'] } }, { b: { c: ['d'] }, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: 1 }, { a: 1, b: null }, false],
  [{ a: ['b'] }, { a: { 0: 'b' } }, false],
  [['a', 'b'], ['a'], false],
  [['a'], ['a', 'b'], false],
  [null, {}, false],
  [{}, undefined, false],
  ['1', 1, false],
])('%j and %j are the same in JSON: %s', (one, other, same) => {
  expect([isSame(one, other), isSame(other, one)]).toEqual([same, same])
})

test('only what differs is kept', () => {
  const after = { ...before, 'aws:CurrentTime': '2026-11-28T00:00:01.000Z' }
  expect(differenceOf(before, after)).toEqual({
    changed: { 'aws:CurrentTime': '2026-11-28T00:00:01.000Z' },
    gone: undefined,
  })
})
