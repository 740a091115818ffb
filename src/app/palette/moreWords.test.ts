import { expect, test } from 'vitest'
import { kinds } from './kinds.ts'
import { moreWords } from './moreWords.ts'

test.each([
  [993, 0, '993 more objects'],
  [1_993, 12, '1,993 more objects, 12 of them refused'],
  [3, 3, '3 more objects, refused'],
  [1, 1, '1 more object, refused'],
])('%i, of them refused %i: %s', (count, refused, words) => {
  expect(moreWords({ id: 'more', more: kinds[1], count, refused })).toBe(words)
})
