import { expect, test } from 'vitest'
import { rowMove } from './rowMove.ts'

test.each([
  { key: 'ArrowDown', at: -1, to: 0 },
  { key: 'ArrowDown', at: 29, to: 29 },
  { key: 'ArrowUp', at: -1, to: 29 },
  { key: 'ArrowUp', at: 0, to: 0 },
  { key: 'PageDown', at: 5, to: 15 },
  { key: 'PageDown', at: 25, to: 29 },
  { key: 'PageUp', at: 5, to: 0 },
  { key: 'Home', at: 9, to: 0 },
  { key: 'End', at: 9, to: 29 },
  { key: 'x', at: 9, to: undefined },
])('S3-162: $key from row $at of 30 leads to $to', ({ key, at, to }) => {
  expect(rowMove(key, at, 30)).toBe(to)
})

test('an empty list has nothing to move to', () => {
  expect(rowMove('ArrowDown', -1, 0)).toBeUndefined()
})
