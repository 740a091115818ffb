import { expect, test } from 'vitest'
import { isFreshTimestamp } from './srpExchange.ts'

const now = Date.UTC(2026, 10, 6, 9, 5, 1)

test.each([
  ['Fri Nov 6 09:05:01 UTC 2026', true],
  ['Fri Nov 06 09:05:01 UTC 2026', true],
  ['Fri Nov 6 09:19:00 UTC 2026', true],
  ['Fri Nov 6 08:51:00 UTC 2026', true],
  ['Fri Nov 6 09:25:01 UTC 2026', false],
  ['Thu Nov 5 09:05:01 UTC 2026', false],
  ['Fri Nov 6 09:05:01 GMT 2026', false],
  ['2026-11-06T09:05:01Z', false],
  ['', false],
])('%j is fresh: %s', (timestamp, fresh) => {
  expect(isFreshTimestamp(timestamp, now)).toBe(fresh)
})
