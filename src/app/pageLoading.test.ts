// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter, type RouteComponent } from 'vue-router'
import { followPageLoading } from './pageLoading.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const page: RouteComponent = { render: () => null }

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (problem: Error) => void = () => undefined
  const promise = new Promise<T>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}

/** A router whose zones come when the test says so. */
function stand(prefix = '') {
  const zones = deferred<RouteComponent>()
  const goTo = vi.fn()
  const router = createRouter({
    history: createMemoryHistory(prefix),
    routes: [
      { path: '/', component: page },
      { path: '/zones', component: () => zones.promise, meta: { title: 'Zones' } },
    ],
  })
  return { router, zones, goTo, loading: followPageLoading(router, goTo) }
}

test('a page that takes its time is named, until it is there', async () => {
  const { router, zones, loading } = stand()
  const arrival = router.push('/zones')
  await vi.advanceTimersByTimeAsync(100)
  expect(loading.waitsFor.value).toBeUndefined()
  await vi.advanceTimersByTimeAsync(200)
  expect(loading.waitsFor.value).toBe('Zones')
  zones.resolve(page)
  await arrival
  expect(loading.waitsFor.value).toBeUndefined()
})

test('a page that cannot be loaded is said, and tried again once its server answers', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { router, zones, goTo, loading } = stand()
  await router.push('/')
  zones.reject(new TypeError('Failed to fetch dynamically imported module'))
  await router.push('/zones').catch(() => undefined)
  expect(loading.problem.value).toEqual({ page: 'Zones', path: '/zones' })
  const server = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(new Response())
  vi.stubGlobal('fetch', server)
  await expect(loading.tryAgain()).rejects.toThrow('Failed to fetch')
  expect([loading.problem.value?.page, goTo.mock.calls]).toEqual(['Zones', []])
  await loading.tryAgain()
  expect(goTo.mock.calls).toEqual([['/zones']])
})

test('under a prefix, the page is tried again at its whole address', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { router, zones, loading } = stand('/tools/rolecall')
  await router.push('/')
  zones.reject(new TypeError('Failed to fetch'))
  await router.push('/zones?find=a').catch(() => undefined)
  expect(loading.problem.value?.path).toBe('/tools/rolecall/zones?find=a')
})

test('another way leaves the problem behind', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { router, zones, loading } = stand()
  zones.reject(new TypeError('Failed to fetch'))
  await router.push('/zones').catch(() => undefined)
  await router.push('/')
  expect(loading.problem.value).toBeUndefined()
})
