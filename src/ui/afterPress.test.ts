// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPress } from './afterPress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const pressed = (element: Element | null) => vi.spyOn(document, 'querySelector').mockReturnValue(element)

test('by keyboard nothing is waited for', () => {
  pressed(null)
  const work = vi.fn()
  afterPress(work)
  expect(work).toHaveBeenCalledTimes(1)
})

test.each(['pointerup', 'pointercancel'])('a press is waited for until its %s, and the click that follows', (end) => {
  pressed(document.body)
  const work = vi.fn()
  afterPress(work)
  vi.runAllTimers()
  expect(work).not.toHaveBeenCalled()
  document.dispatchEvent(new Event(end))
  expect(work).not.toHaveBeenCalled()
  vi.runAllTimers()
  document.dispatchEvent(new Event('pointerup'))
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(1)
})
