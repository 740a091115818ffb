// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { ControlAttributes } from './controlAttributes.ts'
import TextField from './TextField.vue'

const control: ControlAttributes = {
  ...{ id: 'f', 'aria-labelledby': 'l', 'aria-describedby': undefined, 'aria-invalid': undefined },
  ...{ 'aria-required': undefined, 'aria-keyshortcuts': undefined },
}
const open = (modelValue: string, form: 'line' | 'code') =>
  mount(TextField, { props: { control, modelValue, form }, attachTo: document.body })

afterEach(() => vi.restoreAllMocks())

test('a text stands in its field before that is in the page, which is laid out once for all fields then', () => {
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  const wereInPage: boolean[] = []
  vi.spyOn(HTMLTextAreaElement.prototype, 'value', 'set').mockImplementation(function (
    this: HTMLTextAreaElement,
    text,
  ) {
    wereInPage.push(this.isConnected)
    set?.call(this, text)
  })
  const field = open('a text', 'line')
  expect([wereInPage, field.get('textarea').element.value]).toEqual([[false], 'a text'])
  field.unmount()
})

test('what is typed is told at once, and JSON is formatted with the focus in it', async () => {
  const field = open('', 'code')
  await field.get('textarea').setValue('{"a":1}')
  expect(field.emitted('update:modelValue')).toEqual([['{"a":1}']])
  await field.setProps({ modelValue: '{"a":1}' })
  await field.get('button').trigger('click')
  expect(field.emitted('update:modelValue')?.at(-1)).toEqual(['{\n  "a": 1\n}'])
  expect(document.activeElement).toBe(field.get('textarea').element)
  field.unmount()
})
