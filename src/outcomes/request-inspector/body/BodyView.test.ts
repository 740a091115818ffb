// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { saveFile } from '../../../ui/saveFile.ts'
import BodyView from './BodyView.vue'
import type { ShownBody } from './shownBody.ts'

vi.mock('../../../ui/saveFile.ts', () => ({ saveFile: vi.fn() }))
afterEach(() => vi.clearAllMocks())

const UButton = { props: ['label'], template: '<button>{{ label }}</button>' }
const view = (body: ShownBody, contentType = 'application/json') =>
  mount(BodyView, {
    props: { body, contentType, name: 'answer' },
    global: { components: { UButton }, stubs: { UInput: true, UIcon: true } },
  })

test('a body that is whole and malformed is said to be, a part of one is not', () => {
  const text = '{"a": [1,'
  expect(view({ text, bytes: 9, isWhole: true }).text()).toContain('This is no JSON that can be read')
  const part = view({ text, bytes: 90, isWhole: false })
  expect(part.text()).toContain('There was more than this page keeps')
  expect(part.text()).not.toContain('This is no JSON')
})

test('names without values are shown as they are, as no JSON that is broken', () => {
  const names = view({ text: '{\n  1\n}\n\nNames only: x.', isNames: true, bytes: undefined, isWhole: true })
  expect(names.text()).toContain('Names only')
  expect(names.text()).not.toContain('This is no JSON')
})

test('all of a body that is no text is saved', async () => {
  const parts = [new Uint8Array(5_000), new Uint8Array(5_000)]
  const body = { start: new Uint8Array(4_096), parts, bytes: 10_000, isWhole: true }
  await view(body, 'image/png').get('button[aria-label="Save the body"]').trigger('click')
  expect(vi.mocked(saveFile).mock.lastCall?.[0].size).toBe(10_000)
  expect(vi.mocked(saveFile).mock.lastCall?.[1]).toBe('answer.bin')
})
