import { expect, test } from 'vitest'
import { formatCountdown } from './formatCountdown.ts'

test.each([
  [52 * 60_000 + 14_900, '52:14'],
  [59_999, '0:59'],
  [3_600_000, '1:00:00'],
  [36 * 3_600_000 + 61_000, '36:01:01'],
  [0, '0:00'],
  [-5_000, '0:00'],
])('%d ms left read %s', (ms, text) => {
  expect(formatCountdown(ms)).toBe(text)
})
