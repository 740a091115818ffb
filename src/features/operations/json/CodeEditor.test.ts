// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import CodeEditor from './CodeEditor.vue'
import { longestText } from './inputText.ts'

async function mounted(input: object) {
  const editor = mount(CodeEditor, {
    props: {
      description: { operations: {}, shapes: {} },
      operation: 'PutObject',
      input: { ...input },
      problems: [],
      offered: () => [],
    },
    attachTo: document.body,
  })
  await editor.vm.$nextTick()
  return editor
}
const tooLarge = { Body: 'x'.repeat(longestText) }

test('an input that becomes too large to be edited is not shown as the one before, and comes back smaller', async () => {
  const editor = await mounted({ Key: 'before' })
  expect(editor.text()).toContain('before')
  await editor.setProps({ input: tooLarge })
  expect(editor.text()).toBe('This input is too large or too deep to be edited as text: the form shows it.')
  await editor.setProps({ input: { Key: 'after' } })
  await editor.vm.$nextTick()
  expect(editor.text()).toContain('after')
  expect(editor.text()).not.toContain('before')
  editor.unmount()
})

test('an input that was too large at first is edited once it is smaller', async () => {
  const editor = await mounted(tooLarge)
  expect(editor.text()).toContain('too large')
  await editor.setProps({ input: { Key: 'after' } })
  await editor.vm.$nextTick()
  expect(editor.text()).toContain('after')
  editor.unmount()
})
