// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import { usePageTitle } from './usePageTitle.ts'

const name = ref('plan.txt')
const Page = defineComponent(() => {
  usePageTitle(name, undefined, 'team-photos')
  return () => null
})

test('the tab is named by what is shown, and has its name of before when that is closed', async () => {
  document.title = 'Calls · Rolecall'
  const page = mount(Page)
  await nextTick()
  expect(document.title).toBe('plan.txt · team-photos · Rolecall')
  name.value = 'notes.txt'
  await nextTick()
  expect(document.title).toBe('notes.txt · team-photos · Rolecall')
  page.unmount()
  expect(document.title).toBe('Calls · Rolecall')
})

test('a page that is left for another takes nothing of its name back', async () => {
  const page = mount(Page)
  await nextTick()
  document.title = 'Zones · Rolecall'
  page.unmount()
  expect(document.title).toBe('Zones · Rolecall')
})
