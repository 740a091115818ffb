// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import CopyButton from './CopyButton.vue'

const UButton = defineComponent({ props: { label: String }, setup: (props) => () => h('button', props.label) })

afterEach(() => vi.unstubAllGlobals())

test('a secret is read only on the click', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const value = vi.fn(() => 'text')
  const button = mount(CopyButton, { props: { value, label: 'Copy', what: 'key' }, global: { stubs: { UButton } } })
  expect(value).not.toHaveBeenCalled()
  await button.get('button').trigger('click')
  await flushPromises()
  expect(writeText).toHaveBeenCalledWith('text')
  expect(button.get('button').text()).toBe('Copied')
  expect(button.get('[role="status"]').text()).toBe('Copied the key')
})

test('a button without words is named by what it copies', () => {
  const button = mount(CopyButton, { props: { value: 'x', what: 'code' }, global: { stubs: { UButton } } })
  expect(button.get('button').attributes('aria-label')).toBe('Copy the code')
})
