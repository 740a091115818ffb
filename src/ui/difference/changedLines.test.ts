import { expect, test } from 'vitest'
import { changedLines, changeWords } from './changedLines.ts'

test('a line that changes stands twice, with the number that it has', () => {
  const lines = changedLines('a\nb\nc', 'a\nB\nc')
  expect(lines).toEqual([
    { kind: 'same', number: 1, text: 'a' },
    { kind: 'removed', number: 2, text: 'b' },
    { kind: 'added', number: 2, text: 'B' },
    { kind: 'same', number: 3, text: 'c' },
  ])
  expect(changeWords(lines)).toBe('1 line changes')
})

test.each([
  ['a', 'a\nb\nc', '2 lines are added'],
  ['a\nb', 'a', '1 line goes'],
  ['', 'a', '1 line is added'],
  ['a\nb', 'c\nd', '2 lines change'],
])('%j to %j: %s', (before, after, words) => {
  expect(changeWords(changedLines(before, after))).toBe(words)
})
