// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { createApp } from 'vue'
import { fakeAws } from '../../tests/unit/fakeAws.ts'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { createListeners } from '../aws/listeners.ts'
import type { AuthChange, ConsoleSession } from '../aws/session/auth.ts'
import { awsKey } from '../outcomes/useAws.ts'
import { createSaying, sayingKey } from '../ui/say.ts'
import { usePersonStore } from './personStore.ts'
import { useSessionStore } from './sessionStore.ts'

/** What the tab would read now. */
const door = {
  session: (): Promise<ConsoleSession> => Promise.resolve({ kind: 'signed-out' }),
  renewIfEndingSoon: () => Promise.resolve(),
}

const rosa: ConsoleSession = {
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

let changes = createListeners<AuthChange>()
let said: string[] = []

async function tell(change: AuthChange): Promise<void> {
  changes.tell(change)
  await flushPromises()
}

beforeEach(() => {
  changes = createListeners()
  said = []
  door.session = () => Promise.resolve(rosa)
  const unheard = () => () => undefined
  const aws = fakeAws({
    configuration: config,
    session: {
      auth: { currentSession: () => door.session(), onChange: changes.add, onTokensRenewed: unheard },
      credentials: { current: () => undefined, onChange: unheard, renewIfEndingSoon: () => door.renewIfEndingSoon() },
    },
  })
  const pinia = createPinia()
  const saying = { ...createSaying(), say: (text: string) => void said.push(text) }
  createApp({}).provide(awsKey, aws).provide(sayingKey, saying).use(pinia)
  setActivePinia(pinia)
})

test('starting tells who is signed in, what to call them and which role they have', async () => {
  const store = useSessionStore()
  await store.start()
  const person = usePersonStore()
  expect([store.kind, person.name, person.role]).toEqual(['signed-in', 'Rosa', 'authenticated'])
})

test('everybody who waits for the start shares one', async () => {
  const session = vi.fn(() => Promise.resolve(rosa))
  door.session = session
  const store = useSessionStore()
  await Promise.all([store.start(), store.start(), store.start()])
  expect(session).toHaveBeenCalledTimes(1)
})

test('a person without a preferred user name is called by e-mail', async () => {
  door.session = () => Promise.resolve({ ...rosa, preferredUsername: '' })
  const store = useSessionStore()
  await store.start()
  expect(usePersonStore().name).toBe('rosa@example.test')
})

test('6.1: an identity pool that refuses does not sign the person out', async () => {
  const problem = { code: 'InvalidIdentityPoolConfigurationException', message: 'Invalid identity pool configuration.' }
  door.session = () => Promise.resolve({ ...rosa, identityId: undefined, identityProblem: problem })
  const store = useSessionStore()
  await store.start()
  expect([store.kind, store.identityProblem]).toEqual(['signed-in', problem])
})

test('a sign-out in another tab ends the session here at once, and is told as one', async () => {
  const store = useSessionStore()
  await store.start()
  await tell('signed-out-elsewhere')
  expect([store.kind, store.ending]).toEqual(['signed-out', 'signed-out-elsewhere'])
  await tell('signed-in-elsewhere')
  expect([store.kind, store.ending, said]).toEqual(['signed-in', undefined, ['Signed in as Rosa in another tab.']])
})

test('who comes back to a tab whose session has ended is told so, until they are in', async () => {
  door.session = () => Promise.resolve({ kind: 'signed-out', ended: true })
  const store = useSessionStore()
  await store.start()
  expect([store.kind, store.ending]).toEqual(['signed-out', 'ended'])
  door.session = () => Promise.resolve(rosa)
  await tell('signed-in')
  expect([store.kind, store.ending]).toEqual(['signed-in', undefined])
})

test('a revoked sign-in is told apart from a sign-out', async () => {
  const store = useSessionStore()
  await store.start()
  await tell('ended')
  expect([store.kind, store.ending]).toEqual(['signed-out', 'ended'])
  await tell('signed-in')
  expect([store.kind, store.ending]).toEqual(['signed-in', undefined])
  await tell('signed-out')
  expect([store.kind, store.ending]).toEqual(['signed-out', undefined])
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
  let answer: (session: ConsoleSession) => void = () => undefined
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
  expect(usePersonStore().name).toBe('Rosa Two')
  expect(renew).toHaveBeenCalled()
})
