import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { timelineEnd, timelineRows } from './timelineRows.ts'

const call: CallRecord = {
  id: '1',
  service: 's3',
  operation: 'PutObject',
  startedAt: 0,
  durationMs: 18,
  outcome: 'done',
  timeline: {
    credentials: { from: 0.1, to: 0.3, fetched: false, leftMs: 2_844_000 },
    attempts: [{ sentAt: 1, sentBytes: 2050, answeredAt: 17.2, status: 200, endedAt: 18, receivedBytes: 0 }],
  },
}
const textsOf = (...of: Parameters<typeof timelineRows>) =>
  timelineRows(...of).map(({ label, text }) => `${label}: ${text}`)

test('credentials, preflight, attempt and answer, each with what is known of it', () => {
  expect(textsOf(call, 3.9)).toEqual([
    'Credentials: reused, 47:24 left',
    'Preflight: 3.9 ms with the connection',
    'Attempt 1: 12.3 ms · 2.05 kB sent · 200',
    'Answer: 0.8 ms · no body',
  ])
  expect(timelineEnd(call, timelineRows(call, 3.9))).toBe(18)
})

test('a preflight that the backend does not tell of is not guessed', () => {
  expect(textsOf(call, undefined)[1]).toBe('Preflight: not told')
  expect(timelineRows(call, undefined)[1]).not.toHaveProperty('from')
})

test('each attempt has a row with its status, also one that got no answer', () => {
  const attempts = [
    { sentAt: 1, sentBytes: 0, answeredAt: 4, status: 503 },
    { sentAt: 10, sentBytes: 0 },
  ]
  const retried: CallRecord = { ...call, timeline: { attempts } }
  expect(textsOf(retried, undefined)).toEqual([
    'Attempt 1: 3 ms · 0 B sent · 503',
    'Preflight: not told',
    'Attempt 2: 8 ms · 0 B sent · no answer',
  ])
})

test('a call in flight says so, and one that was never sent has no rows', () => {
  const open = without(call, 'durationMs')
  const flying: CallRecord = { ...open, outcome: 'in flight', timeline: { attempts: [{ sentAt: 1 }] } }
  expect(textsOf(flying, undefined)).toContain('Attempt 1: a stream sent · on its way')
  expect(timelineRows(without(call, 'timeline'), undefined)).toEqual([])
})

function without(record: CallRecord, name: 'durationMs' | 'timeline'): CallRecord {
  const { [name]: left, ...rest } = record
  expect(left).toBeDefined()
  return rest
}
