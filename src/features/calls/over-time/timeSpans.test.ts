import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { timeSpans } from './timeSpans.ts'

const timed = (at: number, ms: number, outcome: CallRecord['outcome'] = 'done') => ({
  call: { id: String(at), service: 's3', operation: 'GetObject', startedAt: at, outcome } as const,
  at,
  ms,
})

test('equal parts of the time, each call in one of them, those without calls left out', () => {
  const calls = [timed(0, 1), timed(9, 3, 'denied'), timed(10, 5, 'failed'), timed(39, 7, 'expired'), timed(40, 9)]
  expect(timeSpans(calls, 4)).toEqual([
    { from: 0, until: 10, calls: 2, refused: 1, failed: 0, p50: 1, slowest: 3 },
    { from: 10, until: 20, calls: 1, refused: 0, failed: 1, p50: 5, slowest: 5 },
    { from: 30, until: 40, calls: 2, refused: 0, failed: 1, p50: 7, slowest: 9 },
  ])
})

test('calls of one moment are one part, and none are none', () => {
  const spans = timeSpans([timed(5, 1), timed(5, 2)], 10)
  expect(spans.reduce((sum, { calls }) => sum + calls, 0)).toBe(2)
  expect(spans).toHaveLength(1)
  expect(timeSpans([], 4)).toEqual([])
})
