// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { lazyComponent } from './lazyComponent.ts'

// The library's plugin is made by the build, which these tests do without.
vi.mock('./pageLibraries.ts', () => ({ usePageLibraries: () => () => Promise.resolve() }))

const Part = defineComponent({ render: () => h('p', 'the part') })
const offline = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
const there = () => Promise.resolve({ default: Part })

/** A page with one part, which comes or does not. */
function stand(load: () => Promise<{ default: typeof Part }>, { canStay = false } = {}) {
  const wanted = ref(true)
  const page = mount(
    defineComponent(() => {
      const Lazy = lazyComponent(load, {
        what: 'The menu',
        ...(canStay && { onStay: () => (wanted.value = false) }),
      })
      return () => (wanted.value ? h(Lazy) : undefined)
    }),
  )
  const press = async (label: string) => {
    await page
      .findAll('button')
      .find((button) => button.text() === label)
      ?.trigger('click')
    await flushPromises()
  }
  const labels = () => page.findAll('button').map((button) => button.text())
  return { page, press, labels, wanted }
}

let server = vi.fn<typeof fetch>()
beforeEach(() => {
  server = vi.fn(() => Promise.resolve(new Response()))
  vi.stubGlobal('fetch', server)
})
afterEach(() => void vi.unstubAllGlobals())

test('what cannot be loaded says so in its place, and comes when it is tried again', async () => {
  const load = vi.fn(there).mockImplementationOnce(offline)
  const { page, press, labels } = stand(load)
  await flushPromises()
  expect(page.get('[role=alert]').text()).toContain('The menu could not be loaded.')
  expect(labels()).toEqual(['Try again'])
  server.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  await press('Try again')
  expect([load.mock.calls.length, page.text()]).toEqual([1, expect.stringContaining('could not be loaded')])
  await press('Try again')
  expect(page.text()).toBe('the part')
})

test('where trying again does not help although the server answers, a new page is offered', async () => {
  const { page, press, labels } = stand(offline)
  await flushPromises()
  await press('Try again')
  expect(page.text()).toContain('could not be loaded')
  expect(labels()).toEqual(['Try again', 'Reload the page'])
})

test('what one can do without is given up, and is loaded when it is wanted once more', async () => {
  const load = vi.fn(there).mockImplementationOnce(offline)
  const { page, press, wanted } = stand(load, { canStay: true })
  await flushPromises()
  await press('Stay here')
  expect(page.text()).toBe('')
  wanted.value = true
  await flushPromises()
  expect(page.text()).toBe('the part')
})
