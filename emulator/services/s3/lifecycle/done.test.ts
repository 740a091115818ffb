import { expect, test } from 'vitest'
import { lineOf, sumOf } from './done.ts'

test('what was done is one line, of what was done alone', () => {
  expect(lineOf(sumOf({ expire: 1, abort: 1 }, { expire: 2 }))).toBe(
    'Lifecycle rules: objects expired: 3, uploads aborted: 1',
  )
  expect(lineOf(sumOf({}, {}))).toBeUndefined()
})
