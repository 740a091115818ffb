import { expect, test } from 'vitest'
import { dueTime } from './dueTime.ts'

test.each([
  ['2014-01-15T10:30:00Z', 3, '2014-01-19T00:00:00Z'],
  ['2014-01-15T00:00:00Z', 1, '2014-01-17T00:00:00Z'],
  ['2014-01-15T23:59:59Z', 0, '2014-01-16T00:00:00Z'],
  ['2014-01-15T00:00:00Z', 2_147_483_647, '+275760-09-13T00:00:00Z'],
  ['2024-02-28T12:00:00Z', 1, '2024-03-01T00:00:00Z'],
])('S3-226: %s and %i days are over at %s, midnight UTC', (from, days, due) => {
  expect(dueTime(Date.parse(from), days)).toBe(Date.parse(due))
})
