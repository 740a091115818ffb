// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { arnOf, examinedPool, trustOf } from '../../../tests/unit/examinedPool.ts'
import { fakeAws } from '../../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../../tests/unit/fakeTurns.ts'
import { awsKey } from '../../outcomes/useAws.ts'
import DoctorPage from './DoctorPage.vue'
import type { PoolReading } from './read/poolReading.ts'
import { told } from './read/told.ts'

enableAutoUnmount(afterEach)

const { read } = vi.hoisted(() => ({ read: vi.fn() }))
vi.mock('./read/readPool.ts', () => ({ readPool: read }))
vi.mock('../../session/sessionStore.ts', () => ({
  useSessionStore: () => ({ kind: 'guest', session: { kind: 'guest' }, credentials: undefined }),
}))

async function open(reading: Promise<PoolReading>, path = '/doctor') {
  read.mockReset().mockReturnValue(reading)
  const { turns, end, begin } = fakeTurns()
  const aws = fakeAws({
    configuration: { ...examinedPool().configuration, guestAccess: true },
    policies: { ofRole: () => Promise.resolve(undefined) },
    recorder: { list: () => [], subscribe: () => () => undefined },
    decisions: { find: () => Promise.resolve(undefined) },
    session: { turns },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: DoctorPage }],
  })
  await router.push(path)
  const pinia = createPinia()
  setActivePinia(pinia)
  const view = mount(DoctorPage, {
    attachTo: document.body,
    global: {
      plugins: [pinia, router],
      components: { UButton: { props: ['label'], template: '<button>{{ label }}</button>' } },
      stubs: {
        UIcon: true,
        CopyButton: true,
        RefusalGate: { props: ['label'], emits: ['go'], template: '<button @click="$emit(`go`)">{{ label }}</button>' },
      },
      provide: { [awsKey as symbol]: aws },
    },
  })
  await flushPromises()
  return { view, router, end, begin }
}

const broken = () => {
  const trust = new Map(examinedPool().reading.trust)
  trust.set(arnOf('readers'), told(trustOf('unauthenticated')))
  return examinedPool({ trust, cors: new Map() }).reading
}

test('while it is examined nothing is said to hold', async () => {
  const { view } = await open(new Promise(() => undefined))
  expect(view.text()).not.toContain('holds')
  expect(view.find('[aria-label="Findings"]').exists()).toBe(false)
})

test('everything holds', async () => {
  const { view } = await open(Promise.resolve(examinedPool({ cors: new Map() }).reading))
  expect(view.get('header').text()).toContain('everything holds')
})

test('what is to mend is open at first, an address opens another, and a wrong address says so', async () => {
  const { view, router } = await open(Promise.resolve(broken()))
  expect(view.get('h2 .sr-only').element.parentElement?.textContent).toContain('Nobody can get the role readers')
  expect(view.text()).toContain('Apply in AWS')
  await router.push('/doctor?finding=clock')
  await flushPromises()
  expect(view.get('h2 .sr-only').element.parentElement?.textContent).toContain('The clock of this device')
  await router.push('/doctor?finding=nothing')
  await flushPromises()
  expect(view.text()).toContain('The address names something that was not found this time.')
})

test('an examination that breaks off is told, and can be made again', async () => {
  const { view } = await open(Promise.reject(new Error('It was not loaded.')))
  expect(view.get('[role=alert]').text()).toContain('The pool could not be examined: It was not loaded.')
  read.mockResolvedValue(broken())
  await view
    .findAll('button')
    .find((button) => button.text() === 'Examine again')
    ?.trigger('click')
  await flushPromises()
  expect(view.find('[role=alert]').exists()).toBe(false)
  expect(view.get('header').text()).toContain('1 to mend')
})

test('another session is examined anew, and what the one before saw is gone', async () => {
  const { view, end, begin } = await open(Promise.resolve(broken()))
  expect(view.get('header').text()).toContain('1 to mend')
  read.mockReset().mockResolvedValue(examinedPool({ cors: new Map() }).reading)
  end()
  await flushPromises()
  expect(view.find('[aria-label="Findings"]').exists()).toBe(false)
  begin()
  await flushPromises()
  expect(read).toHaveBeenCalledOnce()
  expect(view.get('header').text()).toContain('everything holds')
})
