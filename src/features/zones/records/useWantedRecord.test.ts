// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { useWantedRecord } from './useWantedRecord.ts'

const mail: RecordSet = { Name: 'mail.example.test.', Type: 'MX' }
const api: RecordSet = { Name: 'api.example.test.', Type: 'A' }
const address = (record: RecordSet) => ({ path: '/zone', query: { record: `${record.Name} ${record.Type} ` } })

async function openPage({ isNew = true, at = address(mail) } = {}) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/zone', component: { render: () => null } }],
  })
  await router.push(at)
  const records = ref<readonly RecordSet[]>()
  const shown: string[] = []
  const Page = defineComponent(() => {
    useWantedRecord({ isNew, records: () => records.value, show: (id) => shown.push(id) })
    return () => h('input')
  })
  const page = mount(Page, { global: { plugins: [router] }, attachTo: document.body })
  const read = async (...more: RecordSet[]) => {
    records.value = [...(records.value ?? []), ...more]
    await nextTick()
  }
  return { router, shown, read, page }
}

test('the record that the address names is shown once, as soon as it has been read', async () => {
  const { shown, read } = await openPage()
  await read(api)
  expect(shown).toEqual([])
  await read(mail)
  await read(api)
  expect(shown).toEqual(['mail.example.test. MX '])
})

test('another address on the same page names another one', async () => {
  const { router, shown, read } = await openPage()
  await read(mail, api)
  await router.push(address(api))
  await nextTick()
  expect(shown).toEqual(['mail.example.test. MX ', 'api.example.test. A '])
})

test('a page that was come back to stays where it was', async () => {
  const { shown, read } = await openPage({ isNew: false })
  await read(mail)
  expect(shown).toEqual([])
})

test('nobody is taken away from what they type', async () => {
  const { shown, read, page } = await openPage()
  page.get('input').element.focus()
  await read(mail)
  expect(shown).toEqual([])
  page.unmount()
})
