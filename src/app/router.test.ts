// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { useSessionStore } from '../session/sessionStore.ts'
import { createConsoleRouter } from './router.ts'

const loaded = vi.hoisted(() => new Set<string>())
const page = vi.hoisted(() => (name: string) => () => {
  loaded.add(name)
  return { default: { render: () => null } }
})
vi.mock('../features/buckets/places/PlacesPage.vue', page('buckets'))
vi.mock('../features/zones/ZonesPage.vue', page('zones'))
vi.mock('../features/identity/IdentityPage.vue', page('identity'))
vi.mock('./SignInScreen.vue', page('sign-in'))

function stand(kind: 'signed-in' | 'signed-out' | 'nowhere') {
  const session = useSessionStore()
  vi.spyOn(session, 'start').mockResolvedValue()
  if (kind === 'signed-in') session.session = { kind, sub: 's', email: 'e', groups: [], claims: {} }
  if (kind === 'nowhere') session.startProblem = { what: 'w', where: 'w', fix: 'f' }
  return createConsoleRouter()
}

beforeEach(() => {
  window.history.replaceState({}, '', '/')
  setActivePinia(createPinia())
  loaded.clear()
})

test("no page's code is loaded before the sign-in", async () => {
  const router = stand('signed-out')
  await router.push('/buckets')
  expect([router.currentRoute.value.fullPath, [...loaded]]).toEqual(['/sign-in?to=/buckets', ['sign-in']])
})

test('without a configuration nothing is loaded at all', async () => {
  await stand('nowhere').push('/zones')
  expect([...loaded]).toEqual([])
})

test('the start leads to the identity, and pages name the window', async () => {
  const router = stand('signed-in')
  await router.push('/')
  expect([router.currentRoute.value.path, document.title]).toEqual(['/identity', 'Identity · Rolecall'])
})

test('an address that leads nowhere is said', async () => {
  const router = stand('signed-in')
  await router.push('/nowhere/at/all')
  expect(document.title).toBe('Nothing here · Rolecall')
})
