// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, ref, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { opening } from './openedPlace.ts'
import { type ShownFolder, useOpenedPlace } from './useOpenedPlace.ts'

const remember = vi.hoisted(() => vi.fn())
vi.mock('./usePlaces.ts', () => ({ usePlaces: () => ({ remember }) }))

beforeEach(() => remember.mockClear())

/** A folder's page that was opened for the key, and what it shows. */
function open(key: string, shown: Partial<ShownFolder>) {
  const place = { bucket: 'b', key, region: 'eu-west-1' }
  history.replaceState(opening({ name: 'folder' }, place).state, '')
  const folder = shallowRef<ShownFolder>({ bucket: 'b', prefix: '', rows: undefined, ...shown })
  const router = createRouter({ history: createMemoryHistory(), routes: [] })
  const found = ref<ReturnType<typeof useOpenedPlace>>()
  mount(
    defineComponent({
      setup() {
        found.value = useOpenedPlace()
        found.value.rememberWhenSeen(() => folder.value)
        return () => h('p')
      },
    }),
    { global: { plugins: [router] } },
  )
  return {
    opened: found.value,
    async show(now: Partial<ShownFolder>) {
      folder.value = { ...folder.value, ...now }
      await flushPromises()
    },
    remembered: () => remember.mock.calls.map(([one]: unknown[]) => one),
  }
}

test('a folder is remembered when it is listed, not when it is asked for', async () => {
  const page = open('a/', { prefix: 'a/' })
  await flushPromises()
  expect(page.remembered()).toEqual([])
  await page.show({ rows: [] })
  expect(page.remembered()).toEqual([{ bucket: 'b', key: 'a/', region: 'eu-west-1' }])
  await page.show({ rows: [{ key: 'a/1' }] })
  expect(page.remembered()).toHaveLength(1)
})

test.each([
  ['an object', 'a/plan.txt', 1],
  ['the start of a name', 'a/pl', 1],
  ['a name that nothing has', 'a/none', 0],
])('%s in the folder that is listed', async (_, key, times) => {
  const page = open(key, { prefix: 'a/' })
  await page.show({ rows: [{ key: 'a/plan.txt' }] })
  expect(page.remembered()).toHaveLength(times)
})

test('an object is remembered that was read where nothing could be listed', () => {
  const page = open('a/plan.txt', { prefix: 'a/' })
  page.opened?.found('b', 'a/other.txt')
  page.opened?.found('c', 'a/plan.txt')
  expect(page.remembered()).toEqual([])
  page.opened?.found('b', 'a/plan.txt')
  expect(page.remembered()).toHaveLength(1)
})

test('the region of the link counts for its bucket alone', () => {
  const { opened } = open('', {})
  expect([opened?.regionOf('b'), opened?.regionOf('c')]).toEqual(['eu-west-1', undefined])
})
