import { expect, test } from 'vitest'
import { keepBothName } from './keepBothName.ts'

test.each([
  ['plan.txt', 'plan (2).txt'],
  ['plan (2).txt', 'plan (3).txt'],
  ['plan (9).txt', 'plan (10).txt'],
  ['plan', 'plan (2)'],
  ['.env', '.env (2)'],
  ['photos.tar.gz', 'photos (2).tar.gz'],
  ['v1.2 notes', 'v1.2 notes (2)'],
  ['(2).txt', '(2) (2).txt'],
  ['a.b.c', 'a.b (2).c'],
])('S3-061: beside %s, the new file is called %s', (name, other) => {
  expect(keepBothName(name)).toBe(other)
})
