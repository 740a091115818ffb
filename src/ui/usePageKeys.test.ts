// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { usePageKeys } from './usePageKeys.ts'

const find = vi.fn()
const page = () =>
  mount(
    defineComponent({
      setup() {
        usePageKeys({ '/': find })
        return () =>
          h('main', [
            h('a', { href: '#' }),
            h('input'),
            h('div', { role: 'dialog' }, h('button')),
            h('p', { contenteditable: 'true' }),
          ])
      },
    }),
    { attachTo: document.body },
  )

afterEach(() => {
  find.mockReset()
  document.body.innerHTML = ''
})

function press(selector: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true, ...init })
  document.querySelector(selector)?.dispatchEvent(event)
  return event
}

test('a key of the page works wherever the focus is, and is not typed too', () => {
  const shown = page()
  expect(press('a').defaultPrevented).toBe(true)
  expect(find).toHaveBeenCalledTimes(1)
  shown.unmount()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
  expect(find).toHaveBeenCalledTimes(1)
})

test.each([
  ['what is typed', 'input', {}],
  ['editable text', 'p', {}],
  ['a dialog', '[role=dialog] button', {}],
  ['another key', 'a', { key: 'x' }],
  ["a name of the language's own", 'a', { key: 'toString' }],
  ['Ctrl', 'a', { ctrlKey: true }],
])('%s is left alone', (_, selector, init) => {
  const shown = page()
  expect(press(selector, init).defaultPrevented).toBe(false)
  expect(find).not.toHaveBeenCalled()
  shown.unmount()
})
