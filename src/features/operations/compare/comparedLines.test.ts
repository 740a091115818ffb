import { expect, test } from 'vitest'
import { comparedLines, foldedLines } from './comparedLines.ts'

test('a changed line stands beside what it was', () => {
  expect(comparedLines('a\nb\nc', 'a\nB\nc\nd')).toEqual({
    lines: [
      { kind: 'same', before: 'a', after: 'a' },
      { kind: 'changed', before: 'b', after: 'B' },
      { kind: 'same', before: 'c', after: 'c' },
      { kind: 'added', after: 'd' },
    ],
    differences: 2,
    isAligned: true,
  })
})

test('the same is the same', () => {
  expect(comparedLines('a\nb', 'a\nb').differences).toBe(0)
})

test('what differs everywhere is not lined up', () => {
  const text = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word} ${index}`).join('\n')
  expect(comparedLines(text('one'), text('other'))).toMatchObject({ isAligned: false, differences: 5_000 })
})

test('equal stretches are folded, and opened one by one', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index}`).join('\n')
  const { lines } = comparedLines(before, before.replace('line 10', 'LINE 10'))
  expect(foldedLines(lines, 2, new Set()).map((line) => (line.kind === 'folded' ? line.count : line.kind))).toEqual([
    ...[8, 'same', 'same', 'changed', 'same', 'same', 7],
  ])
  expect(foldedLines(lines, 2, new Set([0])).filter(({ kind }) => kind === 'same')).toHaveLength(12)
})
