// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import type { MenuPlace } from './menuPlace.ts'
import { useClosedByMoving } from './useClosedByMoving.ts'

let scope = effectScope()
afterEach(() => {
  scope.stop()
  scope = effectScope()
})

test('what is beside a row closes when the row moves away, and not when the page tells late of a scroll', () => {
  const opener = document.createElement('div')
  const at = vi.spyOn(opener, 'getBoundingClientRect')
  const scrolled = (top: number) => {
    at.mockReturnValue(new DOMRect(0, top))
    document.dispatchEvent(new Event('scroll'))
  }
  const place = shallowRef<MenuPlace>()
  const close = vi.fn()
  scope.run(() => useClosedByMoving(() => place.value, close))
  scrolled(100)
  place.value = { opener }
  scrolled(100)
  scrolled(100.5)
  expect(close).not.toHaveBeenCalled()
  scrolled(60)
  expect(close).toHaveBeenCalledTimes(1)
  place.value = undefined
  scrolled(20)
  expect(close).toHaveBeenCalledTimes(1)
})

test('it closes too when the window changes its size under it', () => {
  const opener = document.createElement('div')
  const at = vi.spyOn(opener, 'getBoundingClientRect').mockReturnValue(new DOMRect(900, 100))
  const close = vi.fn()
  scope.run(() => useClosedByMoving(() => ({ opener }), close))
  globalThis.dispatchEvent(new Event('resize'))
  expect(close).not.toHaveBeenCalled()
  at.mockReturnValue(new DOMRect(300, 100))
  globalThis.dispatchEvent(new Event('resize'))
  expect(close).toHaveBeenCalledTimes(1)
})
