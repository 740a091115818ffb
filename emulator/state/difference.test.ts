import { expect, test } from 'vitest'
import { applyDifference, differenceOf, type Values } from './difference.ts'

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
  const difference = differenceOf(before, after)
  expect(applyDifference(before, difference)).toEqual(defined(after))
  expect(applyDifference(before, JSON.parse(JSON.stringify(difference)) as typeof difference)).toEqual(defined(after))
})

test('only what differs is kept', () => {
  const after = { ...before, 'aws:CurrentTime': '2026-11-28T00:00:01.000Z' }
  expect(differenceOf(before, after)).toEqual({
    changed: { 'aws:CurrentTime': '2026-11-28T00:00:01.000Z' },
    gone: undefined,
  })
})
