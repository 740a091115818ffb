// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useRunKey } from './useRunKey.ts'

const run = vi.fn()

function press(selector: string, init: KeyboardEventInit): KeyboardEvent {
  const page = mount(
    defineComponent({
      setup() {
        useRunKey(run)
        return () =>
          h('main', [h('input'), h('div', { role: 'dialog' }, h('button')), h('div', { role: 'menu' }, h('a'))])
      },
    }),
    { attachTo: document.body },
  )
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init })
  document.querySelector(selector)?.dispatchEvent(event)
  page.unmount()
  return event
}

afterEach(() => run.mockReset())

test.each([[{ ctrlKey: true }], [{ metaKey: true }]])('what is typed is run by %o and Enter', (init) => {
  expect(press('input', init).defaultPrevented).toBe(true)
  expect(run).toHaveBeenCalledTimes(1)
})

test('a key that is held runs nothing more, and types nothing', () => {
  expect(press('input', { ctrlKey: true, repeat: true }).defaultPrevented).toBe(true)
  expect(run).not.toHaveBeenCalled()
})

test.each([
  ['Enter alone', 'input', {}],
  ['a dialog', '[role=dialog] button', { ctrlKey: true }],
  ['a menu', '[role=menu] a', { ctrlKey: true }],
])('%s is left alone', (_, selector, init) => {
  expect(press(selector, init).defaultPrevented).toBe(false)
  expect(run).not.toHaveBeenCalled()
})
