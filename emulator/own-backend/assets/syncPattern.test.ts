import { expect, test } from 'vitest'
import { syncPattern } from './syncPattern.ts'

test.each([
  ['*', 'a/b.txt', true],
  ['*.map', 'js/main.js.map', true],
  ['*.map', 'js/main.js', false],
  ['js/*', 'js/a/b.js', true],
  ['?.txt', 'ab.txt', false],
  ['[a-c].txt', 'b.txt', true],
  ['[!a-c].txt', 'b.txt', false],
  ['[!a-c].txt', 'd.txt', true],
  ['a.b', 'axb', false],
  ['*a*a*a*a*a*a*a*a*a*a*b', 'a'.repeat(5_000), false],
])('%s and %s', (pattern, path, expected) => {
  expect(syncPattern(pattern)(path)).toBe(expected)
})
