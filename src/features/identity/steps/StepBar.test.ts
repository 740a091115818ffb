// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { stepIds } from './identitySteps.ts'
import StepBar from './StepBar.vue'

const steps = stepIds.map((id) => ({ id, label: id, headline: `${id} headline`, detail: '' }))

function bar() {
  return mount(StepBar, { props: { steps, modelValue: 'role' }, attachTo: document.body })
}

test('only the selected step is a tab stop', () => {
  expect(
    bar()
      .findAll('[role="tab"]')
      .map((tab) => tab.attributes('tabindex')),
  ).toEqual(['-1', '-1', '-1', '0', '-1', '-1'])
})

test.each([
  ['ArrowRight', 'credentials'],
  ['ArrowLeft', 'identity'],
  ['Home', 'person'],
  ['End', 'call'],
])('%s selects the step %s', async (key, step) => {
  const tabs = bar()
  await tabs.get('[role="tablist"]').trigger('keydown', { key })
  expect(tabs.emitted('update:modelValue')).toEqual([[step]])
})

test('a click selects', async () => {
  const tabs = bar()
  await tabs.get('#step-token').trigger('click')
  expect(tabs.emitted('update:modelValue')).toEqual([['token']])
})
