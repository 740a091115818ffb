// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Bundle } from '../share/bundle.ts'
import BundlePage from './BundlePage.vue'

vi.mock('./BundleCalls.vue', () => ({
  // As the page's own does, it looks at its bundle once.
  default: defineComponent({
    props: { bundle: { type: Object, required: true } },
    setup: ({ bundle }) => {
      const { length } = (bundle as Bundle).calls
      return () => h('p', `calls: ${length}`)
    },
  }),
}))

const call = { id: 'c1', service: 's3', operation: 'PutObject', startedAt: 1, outcome: 'done' }
const file = (calls: readonly object[]) => {
  const backend = { kind: 'aws', region: 'eu-west-1', tellsDecisions: false }
  const madeAt = '2026-11-30T12:00:00.000Z'
  const content = { format: 'rolecall-bundle', version: 1, madeAt, backend, calls, decisions: [] }
  return new File([JSON.stringify(content)], 'bundle.json')
}

test('the same file, mended, is shown anew', async () => {
  const component = { render: () => null }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:path(.*)*', component }] })
  const page = mount(BundlePage, {
    global: { plugins: [router], stubs: { PageHeader: true, EmptyState: true, TimeText: true, UButton: true } },
  })
  const field = page.get('input')
  const choose = async (chosen: File) => {
    Object.defineProperty(field.element, 'files', { value: [chosen], configurable: true })
    await field.trigger('change')
    await vi.waitFor(async () => {
      await flushPromises()
      expect(page.text()).toMatch(/calls: \d/)
    })
    await flushPromises()
  }
  await choose(file([call]))
  expect(page.text()).toContain('calls: 1')
  await choose(file([call, { ...call, id: 'c2' }]))
  await vi.waitFor(() => expect(page.text()).toContain('calls: 2'))
})
