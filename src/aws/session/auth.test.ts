// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { AwsConfig } from '../configuration/configuration.ts'
import { createListeners } from '../listeners.ts'
import type { AmplifyEvent, SessionCredentials, SignIn } from './amplify.ts'
import { type Auth, createAuth } from './auth.ts'
import { createGuestChoice } from './guestChoice.ts'
import { createSignOutWord, signOutKey } from './signOutWord.ts'
import { createTabOwner } from './tabOwner.ts'

const config: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [],
}
const claims = { sub: 's', email: 'rosa@example.test', preferred_username: 'Rosa', 'cognito:groups': ['readers'] }
const given = { accessKeyId: 'A', secretAccessKey: 's', sessionToken: 't', expiration: new Date(0) }

/** Who is signed in, what the identity pool answers, what Amplify was told to forget, and its events. */
let signIn: SignIn | undefined
let pool: () => Promise<SessionCredentials>
let forgotten: string[]
let events = createListeners<AmplifyEvent>()
const configure = vi.fn()
const usualSignOut = vi.fn(() => Promise.resolve())

function authOf(
  configuration: AwsConfig = config,
  signInPages?: Parameters<typeof createAuth>[1]['signInPages'],
): Auth {
  return createAuth(configuration, {
    amplify: {
      configure,
      signIn: () => Promise.resolve(signIn),
      credentials: () => Promise.resolve(undefined),
      forgetCredentials: async () => void forgotten.push('credentials'),
      forgetCredentialsAndIdentity: async () => void forgotten.push('credentials', 'identity'),
      signOut: usualSignOut,
      configureAgain: () => undefined,
      cameByPages: () => Promise.resolve(false),
      forgetTokens: async () => void forgotten.push('tokens'),
      onEvent: events.add,
      sendResetCode: () => Promise.resolve(),
      resetPassword: () => Promise.resolve(),
      setWords: () => undefined,
    },
    credentials: {
      forSigning: () => pool(),
      current: () => ({ accessKeyId: 'A', expiresAt: 0, identityId: 'us-east-1:1' }),
      drop: () => undefined,
      signAs: (persona) => Promise.resolve(persona?.kind !== 'guest'),
    },
    guestChoice: createGuestChoice(),
    owner: createTabOwner({ clear: () => undefined }),
    signOutWord: createSignOutWord(),
    signInPages,
  })
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  configure.mockReset()
  usualSignOut.mockClear()
  signIn = undefined
  pool = () => Promise.resolve(given)
  forgotten = []
  events = createListeners()
})

test('Amplify is pointed at the backend before anything is asked of it', () => {
  authOf()
  expect(configure.mock.calls).toEqual([[config]])
})

test('a session is read from the ID token', async () => {
  signIn = { claims, flow: 'USER_SRP_AUTH' }
  expect(await authOf().currentSession()).toEqual({
    kind: 'signed-in',
    sub: 's',
    email: 'rosa@example.test',
    preferredUsername: 'Rosa',
    groups: ['readers'],
    claims,
    signInFlow: 'USER_SRP_AUTH',
    identityId: 'us-east-1:1',
  })
})

test('6.1: a refusal of the identity pool is part of the session', async () => {
  signIn = { claims }
  const problem = Object.assign(new Error('Invalid identity pool configuration.'), {
    name: 'InvalidIdentityPoolConfigurationException',
  })
  pool = () => Promise.reject(problem)
  expect(await authOf().currentSession()).toMatchObject({
    kind: 'signed-in',
    identityProblem: {
      code: 'InvalidIdentityPoolConfigurationException',
      message: 'Invalid identity pool configuration.',
    },
  })
})

test('nobody is a guest before choosing to be one, and guests can leave', async () => {
  const auth = authOf()
  expect(await auth.currentSession()).toEqual({ kind: 'signed-out' })
  await auth.enterAsGuest()
  expect(await auth.currentSession()).toEqual({ kind: 'guest', identityId: 'us-east-1:1' })
  await auth.leaveGuest()
  expect(await auth.currentSession()).toMatchObject({ kind: 'signed-out' })
})

test('where guests are not allowed nobody becomes one', async () => {
  const auth = authOf({ ...config, guestAccess: false })
  await auth.enterAsGuest()
  expect(await auth.currentSession()).toEqual({ kind: 'signed-out' })
})

test.each([
  ['signedIn', undefined, ['signed-in'], ['credentials']],
  ['signedOut', undefined, ['signed-out'], ['credentials', 'identity']],
  ['tokenRefresh', undefined, ['renewed'], []],
  ['tokenRefresh_failure', 'NotAuthorizedException', ['ended'], ['credentials', 'identity']],
  ['tokenRefresh_failure', 'RefreshTokenReuseException', ['ended'], ['credentials', 'identity']],
  ['tokenRefresh_failure', 'NetworkError', [], []],
  ['tokenRefresh_failure', undefined, [], []],
])("Amplify's %s (%s) is told as %j, and it forgets %j", async (event, errorName, expected, forgets) => {
  const auth = authOf()
  const told: string[] = []
  auth.onChange((change) => told.push(change))
  auth.onTokensRenewed(() => told.push('renewed'))
  events.tell({ event, ...(errorName !== undefined && { errorName }) })
  await new Promise((resolve) => setTimeout(resolve))
  expect([told, forgotten]).toEqual([expected, forgets])
})

/** Hears what the tab is told. */
function heardBy(auth: Auth): readonly string[] {
  const told: string[] = []
  auth.onChange((change) => told.push(change))
  return told
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** What this tab's browser tells it of another tab that wrote to the storage of both. */
function otherTabWrites(key: string, newValue: string | null): void {
  globalThis.dispatchEvent(new StorageEvent('storage', { key, newValue }))
}

test('tokens that go in another tab are a sign-out where that was said before, and an end where it was not', async () => {
  const told = heardBy(authOf())
  events.tell({ event: 'signedOut', fromOtherTab: true })
  await settled()
  otherTabWrites('rolecall.signing-out', '1')
  otherTabWrites('rolecall.signing-out', null)
  events.tell({ event: 'signedOut', fromOtherTab: true })
  await settled()
  events.tell({ event: 'signedIn', fromOtherTab: true })
  events.tell({ event: 'signedOut', fromOtherTab: true })
  await settled()
  expect(told).toEqual(['ended', 'signed-out-elsewhere', 'signed-in-elsewhere', 'ended'])
})

test('a sign-out is said to the other tabs, the end of a session is not', async () => {
  const auth = authOf()
  const told = heardBy(auth)
  await auth.endSession()
  expect([localStorage.getItem('rolecall.signing-out'), told, forgotten]).toEqual([
    null,
    ['ended'],
    ['tokens', 'credentials', 'identity'],
  ])
  await auth.signOut()
  expect(localStorage.getItem('rolecall.signing-out')).not.toBeNull()
})

test('whoever leaves in another way says it to the other tabs too, and is not signed out in the usual one as well', async () => {
  const leave = vi.fn(() => Promise.resolve())
  await authOf().signOut(leave)
  expect(leave).toHaveBeenCalledOnce()
  expect(usualSignOut).not.toHaveBeenCalled()
  expect(localStorage.getItem(signOutKey)).not.toBeNull()
})

test('whoever signed in at the pages of the pool is asked about before the tokens go, and leaves for them afterwards', async () => {
  const steps: string[] = []
  const farewell = vi.fn(() => {
    steps.push('asked')
    return Promise.resolve(() => void steps.push('left the page'))
  })
  usualSignOut.mockImplementation(() => Promise.resolve(void steps.push('signed out')))
  expect(await authOf(config, { farewell }).signOut()).toBe('leaves')
  expect(steps).toEqual(['asked', 'signed out', 'left the page'])
  expect(await authOf(config, { farewell: () => Promise.resolve(undefined) }).signOut()).toBe('stays')
})

test('tokens that are gone without a word end the session, also where its page was closed meanwhile', async () => {
  signIn = { claims }
  const auth = authOf()
  const told = heardBy(auth)
  await auth.currentSession()
  signIn = undefined
  expect(await auth.currentSession()).toEqual({ kind: 'signed-out', ended: true })
  expect(told).toEqual(['ended'])
  expect(await authOf().currentSession()).toEqual({ kind: 'signed-out', ended: true })
})
