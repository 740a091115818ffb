// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { fakeAws } from '../../tests/unit/fakeAws.ts'
import type { ConsoleSession } from '../aws/session/auth.ts'
import { awsKey } from '../outcomes/useAws.ts'
import { consoleRoutes, createConsoleRouter } from './router.ts'

let loaded: string[] = []

/** A route of the console whose page is empty, and whose loading is written down. */
function withoutPage(route: RouteRecordRaw): RouteRecordRaw {
  if (!route.component) return route
  const component = () => {
    loaded.push(route.path)
    return Promise.resolve({ render: () => null })
  }
  return { path: route.path, component, ...(route.meta && { meta: route.meta }) }
}

function stand(session: ConsoleSession) {
  const unheard = () => () => undefined
  const aws = fakeAws({
    configuration: { region: 'us-east-1' },
    session: {
      auth: { currentSession: () => Promise.resolve(session), onChange: unheard, onTokensRenewed: unheard },
      credentials: { current: () => undefined, onChange: unheard },
    },
  })
  const pinia = createPinia()
  createApp({}).provide(awsKey, aws).use(pinia)
  setActivePinia(pinia)
  return createConsoleRouter(consoleRoutes.map(withoutPage))
}

const signedIn: ConsoleSession = { kind: 'signed-in', sub: 's', email: 'e', groups: [], claims: {} }

beforeEach(() => {
  window.history.replaceState({}, '', '/')
  loaded = []
})

test("every page's code is loaded by its route, and none with the router", () => {
  const pages = consoleRoutes.filter(({ component }) => component !== undefined)
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter(({ component }) => typeof component !== 'function')).toEqual([])
})

test("no page's code is loaded before the sign-in", async () => {
  const router = stand({ kind: 'signed-out' })
  await router.push('/buckets')
  expect([router.currentRoute.value.fullPath, loaded]).toEqual(['/sign-in?to=/buckets', ['/sign-in']])
})

test('the start leads to the identity, and pages name the window', async () => {
  const router = stand(signedIn)
  await router.push('/')
  expect([router.currentRoute.value.path, document.title, loaded]).toEqual([
    '/identity',
    'Identity · Rolecall',
    ['/identity'],
  ])
})

test('an address that leads nowhere is said', async () => {
  const router = stand(signedIn)
  await router.push('/nowhere/at/all')
  expect(document.title).toBe('Nothing here · Rolecall')
})

test('a page that stays names the tab by what it shows; another page is named by its kind', async () => {
  const router = stand(signedIn)
  await router.push('/zones/Z1')
  expect(document.title).toBe('Zone · Rolecall')
  document.title = 'example.test · Zones · Rolecall'
  await router.push('/zones/Z1')
  await router.push('/zones/Z1?from=somewhere')
  expect(document.title).toBe('example.test · Zones · Rolecall')
  await router.push('/zones/Z2')
  expect(document.title).toBe('example.test · Zones · Rolecall')
  await router.push('/zones')
  expect(document.title).toBe('Zones · Rolecall')
})
