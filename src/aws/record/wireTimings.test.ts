import { afterEach, expect, test, vi } from 'vitest'
import { createWireTimings } from './wireTimings.ts'

afterEach(() => vi.restoreAllMocks())

const url = 'http://127.0.0.1:4566/team-photos/a.txt'
/** A request as the browser keeps it: `at` milliseconds since the page was loaded, `waited` of them before it left. */
const entry = (at: number, waited: number, over = {}) => ({
  name: `${url}?x-id=GetObject`,
  initiatorType: 'fetch',
  fetchStart: at,
  requestStart: at + waited,
  ...over,
})
const asked = (at: number) => ({
  url,
  sentAt: performance.timeOrigin + at,
  answeredAt: performance.timeOrigin + at + 100,
})

function browser(...entries: readonly object[]) {
  let kept = [...entries]
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(() => kept as unknown as PerformanceEntryList)
  vi.spyOn(performance, 'clearResourceTimings').mockImplementation(() => (kept = []))
  const whenFull: (() => void)[] = []
  vi.spyOn(performance, 'addEventListener').mockImplementation((_: string, listener: unknown) =>
    whenFull.push(listener as () => void),
  )
  return { add: (...more: readonly object[]) => kept.push(...more), fill: () => whenFull.forEach((tell) => tell()) }
}

test('the nearest request to the same place tells how long it waited', () => {
  browser(entry(1_000, 30), entry(1_010, 7), entry(1_010, 1, { initiatorType: 'img' }), entry(5_000, 9))
  expect(createWireTimings(10).waitedMs(asked(1_009))).toBe(30)
  expect(createWireTimings(10).waitedMs(asked(4_999))).toBe(9)
})

test('nothing is told where the backend tells no times, nor of another place', () => {
  browser(entry(1_000, 5, { requestStart: 0 }), entry(1_000, 5, { name: 'http://127.0.0.1:4566/other' }))
  expect(createWireTimings(10).waitedMs(asked(1_000))).toBeUndefined()
})

test('what was kept when the browser had no more room is told once more, and then forgotten', () => {
  const { add, fill } = browser(entry(1_000, 5))
  const timings = createWireTimings(1)
  fill()
  add(entry(2_000, 6))
  expect([timings.waitedMs(asked(1_000)), timings.waitedMs(asked(2_000))]).toEqual([5, 6])
  fill()
  expect([timings.waitedMs(asked(1_000)), timings.waitedMs(asked(2_000))]).toEqual([undefined, 6])
})
