import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { callTimes } from './callTimes.ts'

const call = (startedAt: number, outcome: CallRecord['outcome'] = 'done'): CallRecord => ({
  id: String(startedAt),
  service: 's3',
  operation: 'GetObject',
  startedAt,
  outcome,
})

test('counts the calls of each part of the time, and the refused among them', () => {
  const times = callTimes([call(1_000), call(990, 'denied'), call(500), call(0, 'denied'), call(10)], 4)
  expect(times).toEqual({
    from: 0,
    until: 1_000,
    bars: [
      { calls: 2, refused: 1 },
      { calls: 0, refused: 0 },
      { calls: 1, refused: 0 },
      { calls: 2, refused: 1 },
    ],
  })
})

test('calls of one moment stand at its end, and no calls have no times', () => {
  expect(callTimes([call(5), call(5)], 3)?.bars.map(({ calls }) => calls)).toEqual([0, 0, 2])
  expect(callTimes([], 3)).toBeUndefined()
})
