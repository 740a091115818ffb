import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createApp, effectScope } from 'vue'
import { createMemoryHistory, createRouter, type RouteComponent } from 'vue-router'
import { useQuietReplace } from './useQuietReplace.ts'

/** A list that writes what is selected into its address, and a page whose code comes when the test says so. */
async function stand() {
  let settle: ((code: Promise<RouteComponent>) => void) | undefined
  const calls = new Promise<RouteComponent>((resolve) => (settle = resolve))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'list', component: {} },
      { path: '/calls', component: () => calls },
    ],
  })
  await router.push('/')
  const replace = createApp({})
    .use(router)
    .runWithContext(() => effectScope().run(useQuietReplace))
  return {
    router,
    address: () => router.currentRoute.value.fullPath,
    settle: (code: Promise<RouteComponent>) => settle?.(code),
    select: (key: string) =>
      replace?.(() => (router.currentRoute.value.name === 'list' ? { query: { selected: key } } : undefined)),
  }
}

test('the address follows what is shown', async () => {
  const { address, select } = await stand()
  select('a')
  await sleep(1)
  select('b')
  await sleep(1)
  expect(address()).toBe('/?selected=b')
})

test('a page that is still being loaded is arrived at', async () => {
  const { router, address, settle, select } = await stand()
  const arrival = router.push('/calls')
  await sleep(1)
  select('a')
  await sleep(1)
  settle(Promise.resolve({}))
  await arrival
  expect(address()).toBe('/calls')
})

test('where the way ends in nothing, the address follows then', async () => {
  const { router, address, settle, select } = await stand()
  const arrival = router.push('/calls')
  await sleep(1)
  select('a')
  settle(Promise.reject(new TypeError('Failed to fetch')))
  await expect(arrival).rejects.toThrow('Failed to fetch')
  await sleep(1)
  expect(address()).toBe('/?selected=a')
})
