// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useNow } from './useNow.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

test('all clocks share one timer, which ends with the last of them', () => {
  const first = effectScope()
  const second = effectScope()
  const now = first.run(useNow)
  second.run(useNow)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(3000)
  expect(now?.value).toBe(1_003_000)
  first.stop()
  expect(vi.getTimerCount()).toBe(1)
  second.stop()
  expect(vi.getTimerCount()).toBe(0)
})

test('a tab that wakes up is right at once', () => {
  const scope = effectScope()
  const now = scope.run(useNow)
  vi.setSystemTime(9_000_000)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(now?.value).toBe(9_000_000)
  scope.stop()
})
