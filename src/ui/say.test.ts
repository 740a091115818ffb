import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSaying } from './say.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is said stays for a moment, and the next takes its place and its time', () => {
  const { text, say } = createSaying()
  say('one')
  vi.advanceTimersByTime(5_000)
  say('two')
  vi.advanceTimersByTime(5_000)
  expect(text.value).toBe('two')
  vi.advanceTimersByTime(1_000)
  expect(text.value).toBe('')
})

test('it can be dismissed', () => {
  const { text, say, dismiss } = createSaying()
  say('one')
  dismiss()
  expect(text.value).toBe('')
})
