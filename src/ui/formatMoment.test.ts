import { expect, test } from 'vitest'
import { formatMoment } from './formatMoment.ts'

const at = new Date(2026, 10, 12, 9, 14, 5).getTime()

test('a moment of today is its hour and minute, any other has its day', () => {
  expect(formatMoment(at, at + 3_600_000)).toBe('09:14')
  expect(formatMoment(new Date(at).toISOString(), at + 86_400_000)).toBe('12 Nov, 09:14')
})
