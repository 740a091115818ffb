// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type App, createApp, type EffectScope, effectScope } from 'vue'
import { clockKey, createClock, useNow } from './clock.ts'

let app: App
const watchIn = (scope: EffectScope) => app.runWithContext(() => scope.run(useNow))

beforeEach(() => {
  // Before the timers are counted: Vue sets one of its own with the first app.
  app = createApp({}).provide(clockKey, createClock())
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

test('all clocks share one timer, which ends with the last of them', () => {
  const first = effectScope()
  const second = effectScope()
  const now = watchIn(first)
  watchIn(second)
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
  const now = watchIn(scope)
  vi.setSystemTime(9_000_000)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(now?.value).toBe(9_000_000)
  scope.stop()
})
