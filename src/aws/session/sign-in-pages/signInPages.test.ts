// @vitest-environment happy-dom
import { Hub } from 'aws-amplify/utils'
import { beforeEach, expect, test, vi } from 'vitest'
import type { AwsConfig } from '../../configuration/configuration.ts'
import { createSignInPages } from './signInPages.ts'

const app = 'http://127.0.0.1:5173/'
const pages = {
  domain: 'rolecall.auth.localhost:4443',
  url: 'http://rolecall.auth.localhost:4566',
  scopes: ['openid'],
  responseType: 'code',
  redirectSignIn: [app],
  redirectSignOut: [app],
  providers: [{ id: 'SignInWithApple', name: 'Apple' }],
  pretended: true,
} as const
const config: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [],
  signInPages: pages,
}
const key = (name: string) => `CognitoIdentityServiceProvider.c.${name}`
const left = { state: 's1', proof: 'secret', provider: 'Apple', wanted: '/buckets/team-photos/a b?x=1' }
const cameByPages = vi.fn(() => Promise.resolve(true))
/** What Amplify is given with the pages, and what it then says. */
let amplifySays: object | undefined
let seen: readonly (string | null)[] = []
const configureAgain = vi.fn((_config: AwsConfig, back?: object) => {
  if (!back) return
  seen = ['oauthState', 'oauthPKCE', 'inflightOAuth'].map((name) => localStorage.getItem(key(name)))
  if (amplifySays) Hub.dispatch('auth', amplifySays as { event: string })
})

function cameTo(address: string, kept: object | null = left) {
  globalThis.history.replaceState(null, '', address)
  if (kept) sessionStorage.setItem('rolecall.under-way', JSON.stringify(kept))
  const made = createSignInPages(config, { cameByPages, configureAgain })
  if (!made) throw new Error('There are no pages.')
  return made
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  configureAgain.mockClear()
  amplifySays = undefined
  globalThis.location.href = app
})

test('who comes back with a code is where they wanted to be, and nothing of it is in the address', async () => {
  amplifySays = { event: 'signedIn' }
  const made = cameTo(`${app}?code=c1&state=s1`)
  await made.comeBack()
  expect(made.problem()).toBeUndefined()
  expect(seen).toEqual(['s1', 'secret', 'true'])
  expect(globalThis.location.href).toBe(`${app}buckets/team-photos/a%20b?x=1`)
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
  // Amplify is as before: it goes to no page by itself.
  expect(configureAgain.mock.lastCall).toEqual([config])
})

test('who declined is told so, at the way to where they wanted to be', async () => {
  const made = cameTo(`${app}?error=access_denied&error_description=No&state=s1`)
  await made.comeBack()
  expect(made.problem()).toEqual({ kind: 'declined', provider: 'Apple' })
  expect(globalThis.location.pathname).toBe('/sign-in')
  expect(new URLSearchParams(globalThis.location.search).get('to')).toBe(left.wanted)
  expect(configureAgain).not.toHaveBeenCalled()
})

test.each([
  [
    `${app}?error=invalid_request&error_description=Attributes%20required:%20[email]&state=s1`,
    'Attributes required: [email]',
  ],
  [`${app}?error=server_error&state=s1`, 'server_error'],
  [`${app}#error=invalid_scope&state=s1`, 'invalid_scope'],
])('what the pool says is told: %s', async (address, said) => {
  const made = cameTo(address.replace('#error', '#access_token=&error'))
  await made.comeBack()
  expect(made.problem()).toEqual({ kind: 'failed', provider: 'Apple', said })
  expect(globalThis.location.href).not.toMatch(/error|state/)
})

test.each([
  ['another state', `${app}?code=c1&state=other`, left],
  ['no state', `${app}?error=access_denied&error_description=Call%20this%20number`, left],
  ['nothing that was begun here', `${app}?code=c1&state=s1`, null],
  ['what another program wrote', `${app}?code=c1&state=s1`, { state: 1 }],
  ['an empty state', `${app}?code=c1&state=`, { ...left, state: '' }],
])('an address that somebody else made is not listened to: %s', async (_, address, kept) => {
  const made = cameTo(address, kept)
  await made.comeBack()
  expect(made.problem()).toEqual({ kind: 'not begun here' })
  expect(globalThis.location.href).toBe(`${app}sign-in`)
  expect(configureAgain).not.toHaveBeenCalled()
})

test.each([
  [new TypeError('Failed to fetch'), { kind: 'unreachable' }],
  [new Error('invalid_grant'), { kind: 'failed', provider: 'Apple', said: 'invalid_grant' }],
])('a code that becomes no tokens: %s', async (error, problem) => {
  amplifySays = { event: 'signInWithRedirect_failure', data: { error } }
  const made = cameTo(`${app}?code=c1&state=s1`)
  await made.comeBack()
  expect(made.problem()).toEqual(problem)
  expect(localStorage.length).toBe(0)
})

test('any other address stays as it is', async () => {
  const made = cameTo(`${app}buckets?code=of-an-object#x`)
  await made.comeBack()
  expect(globalThis.location.href).toBe(`${app}buckets?code=of-an-object#x`)
  expect(sessionStorage.getItem('rolecall.under-way')).not.toBeNull()
})

test('whoever signed in there also signs out there, nobody else', async () => {
  const made = cameTo(app)
  expect(await made.farewell()).toBeTypeOf('function')
  cameByPages.mockResolvedValueOnce(false)
  expect(await made.farewell()).toBeUndefined()
})

test('pages that do not lead back to this address are not left for', () => {
  const elsewhere = { ...config, signInPages: { ...pages, redirectSignOut: ['https://elsewhere.example/'] } }
  const made = createSignInPages(elsewhere, { cameByPages, configureAgain })
  expect(made?.unknownAddress).toBe(app)
})
