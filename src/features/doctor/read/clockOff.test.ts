import { expect, test } from 'vitest'
import { clockOff } from './clockOff.ts'

const said = Date.parse('Tue, 01 Dec 2026 10:00:00 GMT')
const call = (startedAt: number, date?: string, durationMs?: number) => ({
  startedAt,
  ...(durationMs !== undefined && { durationMs }),
  response: { headers: (date === undefined ? {} : { date }) as Record<string, string> },
})

test('the newest answer that says its time, from the middle of its call', () => {
  const calls = [call(said, undefined, 10), call(said + 400, 'Tue, 01 Dec 2026 10:00:00 GMT', 200), call(0, 'x', 1)]
  expect(clockOff(calls)).toBe(0)
  expect(clockOff([call(said + 60_400, 'Tue, 01 Dec 2026 10:00:00 GMT', 200)])).toBe(60_000)
})

test('no time is said where none is readable, or the call goes on', () => {
  expect(clockOff([])).toBeUndefined()
  expect(clockOff([call(said, 'soon', 10), call(said, 'Tue, 01 Dec 2026 10:00:00 GMT')])).toBeUndefined()
})
