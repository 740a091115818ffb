import { expect, test } from 'vitest'
import { formatClockTime, formatDateSecond, formatDateTime, formatRelative } from './formatTime.ts'

const at = new Date(2026, 10, 12, 9, 14, 5)

test('a moment is written with day, month name, year and minutes', () => {
  expect(formatDateTime(at)).toBe('12 Nov 2026, 09:14')
  expect(formatDateTime(at.toISOString())).toBe('12 Nov 2026, 09:14')
})

test('of moments that lie close together the seconds are written too', () => {
  expect(formatDateSecond(at)).toBe('12 Nov 2026, 09:14:05')
})

test('a clock time has seconds', () => {
  expect(formatClockTime(at.getTime())).toBe('09:14:05')
})

test.each([
  [-2_000, '2 seconds ago'],
  [-180_000, '3 minutes ago'],
  [7_200_000, 'in 2 hours'],
  [-86_400_000, 'yesterday'],
  [-40 * 86_400_000, 'last month'],
])('%d ms from now reads %s', (distance, text) => {
  expect(formatRelative(at.getTime() + distance, at.getTime())).toBe(text)
})

test('what is no moment gives an empty text', () => {
  const written = [formatDateTime('soon'), formatDateSecond('soon'), formatClockTime('soon'), formatRelative('soon', 0)]
  expect(written).toEqual(['', '', '', ''])
})
