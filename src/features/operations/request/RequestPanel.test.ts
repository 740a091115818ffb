// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { computed, defineComponent, h, nextTick, onBeforeUnmount, ref } from 'vue'
import { readDescription } from '../../../aws/operations/readDescription.ts'
import RequestPanel from './RequestPanel.vue'
import type { OpenedOperation, UseRequest } from './useRequest.ts'

/** An editor that still has something to hand over when it goes. */
vi.mock('../json/JsonEditor.vue', () => ({
  default: defineComponent({
    emits: ['update:input'],
    setup(_, { emit }) {
      onBeforeUnmount(() => emit('update:input', { Key: 'typed last' }))
      return () => h('output')
    },
  }),
}))

async function panel() {
  const description = await readDescription('s3')
  const opened = (operation: string): OpenedOperation => {
    const described = description.operations[operation]
    if (!described) throw new Error(`There is no ${operation}.`)
    return { id: `s3/${operation}`, service: 's3', operation, description, described }
  }
  const request: UseRequest = {
    ...{ opened: computed(() => undefined), isStray: computed(() => false), isLoading: computed(() => false) },
    ...{ problem: ref(), input: computed(() => ({})), files: computed(() => new Map<string, Blob>()) },
    ...{ problems: computed(() => []), load: () => Promise.resolve(), type: vi.fn(), typeInto: vi.fn(), hold: vi.fn() },
  }
  const page = mount(RequestPanel, {
    props: {
      ...{ opened: opened('GetObject'), request, marked: new Map<string, string>(), offered: () => [] },
      ...{ tellsMissing: false, isFavorite: false },
    },
    global: { stubs: { OperationForm: true, UButton: true, UDropdownMenu: true } },
    attachTo: document.body,
  })
  return { page, request, opened }
}

test('what an editor hands over when it goes belongs to its own operation', async () => {
  const { page, request, opened } = await panel()
  await page.get('#input-tab-json').trigger('click')
  await page.setProps({ opened: opened('PutObject') })
  expect(request.typeInto).toHaveBeenCalledExactlyOnceWith('s3/GetObject', { Key: 'typed last' })
  page.unmount()
})

test.each([
  ['form', 'ArrowRight', 'json'],
  ['form', 'End', 'json'],
  ['json', 'ArrowLeft', 'form'],
  ['json', 'Home', 'form'],
])('from the tab %s the key %s takes the focus to %s', async (from, key, to) => {
  const { page } = await panel()
  await page.get(`#input-tab-${from}`).trigger('click')
  await page.get(`#input-tab-${from}`).trigger('keydown', { key })
  await nextTick()
  const reached = page.get(`#input-tab-${to}`)
  expect([reached.attributes('aria-selected'), document.activeElement?.id]).toEqual(['true', `input-tab-${to}`])
  page.unmount()
})
