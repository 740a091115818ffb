import { expect, test } from 'vitest'
import { deletionSteps } from './deletionSteps.ts'

test('S3-120: a call names 1,000 keys at most', () => {
  const keys = Array.from({ length: 2001 }, (_, at) => `k${at}`)
  const steps = deletionSteps(keys)
  expect(steps.map(({ by, keys: some }) => [by, some.length])).toEqual([
    ['many', 1000],
    ['many', 1000],
    ['many', 1],
  ])
  expect(steps.flatMap(({ keys: some }) => some)).toEqual(keys)
})

test('S3-121: markers go after everything else, the innermost first', () => {
  expect(deletionSteps(['a/', 'a/b/', 'a/b/c.txt', 'a/z.txt'])).toEqual([
    { by: 'many', keys: ['a/b/c.txt', 'a/z.txt'] },
    { by: 'many', keys: ['a/b/', 'a/'] },
  ])
})

test.each([
  { key: 'a/../b', by: 'many' },
  { key: 'tab\tline\r\n', by: 'many' },
  { key: '😀 é \u202e', by: 'many' },
  { key: 'bell\u0007', by: 'one' },
  { key: 'escape\u001b', by: 'one' },
  { key: 'none\uffff', by: 'one' },
  { key: 'half\ud83d', by: 'one' },
  { key: 'a/../bell\u0007', by: 'nothing' },
])('S3-042, S3-046: $key is deleted by $by', ({ key, by }) => {
  expect(deletionSteps([key])).toEqual([{ by, keys: [key] }])
})

test('nothing takes no call', () => {
  expect(deletionSteps([])).toEqual([])
})
