// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import type { AuthChange, Session } from '../aws/session/auth.ts'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { ConfigurationError } from '../aws/configuration/configurationError.ts'
import { useSessionStore } from './sessionStore.ts'

/** Stands for src/aws: what the tab would read now, and who listens. */
const door = vi.hoisted(() => ({
  session: (): Promise<unknown> => Promise.resolve({ kind: 'signed-out' }),
  configuration: (): Promise<unknown> => Promise.resolve({}),
  authListeners: new Set<(change: string) => void>(),
  renewIfEndingSoon: () => Promise.resolve(),
}))

vi.mock('../aws/session/auth.ts', () => ({
  configureAuth: vi.fn(),
  currentSession: () => door.session(),
  onAuthChange: (listener: (change: string) => void) => door.authListeners.add(listener),
  onTokensRenewed: vi.fn(),
}))
vi.mock('../aws/session/credentials.ts', () => ({
  currentCredentials: () => undefined,
  onCredentialsChange: vi.fn(),
  renewIfEndingSoon: () => door.renewIfEndingSoon(),
}))
vi.mock('../aws/configuration/loadConfiguration.ts', () => ({ loadConfiguration: () => door.configuration() }))

const rosa: Session = {
  kind: 'signed-in',
  sub: 's',
  email: 'rosa@example.test',
  preferredUsername: 'Rosa',
  groups: ['readers'],
  claims: {},
  identityId: 'us-east-1:1',
}
const config: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [],
  identityPoolRoles: { Roles: { authenticated: 'arn:aws:iam::123456789012:role/authenticated' } },
}

async function tell(change: AuthChange): Promise<void> {
  for (const listener of door.authListeners) listener(change)
  await flushPromises()
}

beforeEach(() => {
  setActivePinia(createPinia())
  door.authListeners.clear()
  door.session = () => Promise.resolve(rosa)
  door.configuration = () => Promise.resolve(config)
})

test('starting tells who is signed in, what to call them and which role they have', async () => {
  const store = useSessionStore()
  await store.start()
  expect([store.kind, store.person, store.role]).toEqual(['signed-in', 'Rosa', 'authenticated'])
})

test('everybody who waits for the start shares one', async () => {
  const configuration = vi.fn(() => Promise.resolve(config))
  door.configuration = configuration
  const store = useSessionStore()
  await Promise.all([store.start(), store.start(), store.start()])
  expect(configuration).toHaveBeenCalledTimes(1)
})

test('a person without a preferred user name is called by e-mail', async () => {
  door.session = () => Promise.resolve({ ...rosa, preferredUsername: '' })
  const store = useSessionStore()
  await store.start()
  expect(store.person).toBe('rosa@example.test')
})

test('a backend that cannot be found is said, not thrown', async () => {
  door.configuration = () =>
    Promise.reject(
      new ConfigurationError('The file could not be fetched.', '/amplify_outputs.json', 'Start the emulator.'),
    )
  const store = useSessionStore()
  await store.start()
  expect(store.startProblem).toMatchObject({
    what: 'The file could not be fetched.',
    where: '/amplify_outputs.json',
    fix: 'Start the emulator.',
  })
})

test('6.1: an identity pool that refuses does not sign the person out', async () => {
  const problem = { code: 'InvalidIdentityPoolConfigurationException', message: 'Invalid identity pool configuration.' }
  door.session = () => Promise.resolve({ ...rosa, identityId: undefined, identityProblem: problem })
  const store = useSessionStore()
  await store.start()
  expect([store.kind, store.identityProblem]).toEqual(['signed-in', problem])
})

test('a sign-out in another tab ends the session here at once', async () => {
  const store = useSessionStore()
  await store.start()
  await tell('signed-out')
  expect([store.kind, store.ended]).toEqual(['signed-out', false])
})

test('a revoked sign-in is told apart from a sign-out', async () => {
  const store = useSessionStore()
  await store.start()
  await tell('ended')
  expect([store.kind, store.ended]).toEqual(['signed-out', true])
  await tell('signed-in')
  expect([store.kind, store.ended]).toEqual(['signed-in', false])
})

test('a network that is down changes nobody into a stranger', async () => {
  const store = useSessionStore()
  await store.start()
  door.session = () => Promise.reject(new Error('NetworkError'))
  await store.restoreSession()
  expect([store.kind, store.unreachable]).toEqual(['signed-in', true])
  door.session = () => Promise.resolve(rosa)
  await store.restoreSession()
  expect(store.unreachable).toBe(false)
})

test('an answer that comes after the sign-out is dropped', async () => {
  const store = useSessionStore()
  await store.start()
  let answer: (session: Session) => void = () => undefined
  door.session = () =>
    new Promise((resolve) => {
      answer = resolve
    })
  const reading = store.restoreSession()
  await tell('signed-out')
  answer(rosa)
  await reading
  expect(store.kind).toBe('signed-out')
})

test('a tab that wakes up looks at its session and renews what ends', async () => {
  const store = useSessionStore()
  await store.start()
  const renew = vi.fn(() => Promise.resolve())
  door.renewIfEndingSoon = renew
  door.session = () => Promise.resolve({ ...rosa, preferredUsername: 'Rosa Two' })
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  expect(store.person).toBe('Rosa Two')
  expect(renew).toHaveBeenCalled()
})
