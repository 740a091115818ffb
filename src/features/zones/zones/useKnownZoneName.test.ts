// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../../../tests/unit/fakeTurns.ts'
import type { ConsoleSession } from '../../../aws/session/auth.ts'
import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import { rememberZone } from './knownZones.ts'
import { useKnownZoneName } from './useKnownZoneName.ts'

const signedIn: ConsoleSession = {
  ...{ kind: 'signed-in', sub: 's', email: 'e', groups: [], claims: {} },
  identityId: 'us-east-1:1',
}
const pinia = createPinia()
const app = createApp({})
  .provide(
    awsKey,
    fakeAws({
      configuration: { region: 'us-east-1' },
      session: { turns: fakeTurns().turns, credentials: { current: () => undefined } },
    }),
  )
  .use(pinia)
const nameOf = (id: string) => app.runWithContext(() => useKnownZoneName(id))

beforeEach(() => {
  localStorage.clear()
  setActivePinia(pinia)
  useSessionStore().session = signedIn
})

test('a zone is known by name from the list of zones, and from when this person opened it before', () => {
  expect(nameOf('Z1')).toBeUndefined()
  useSeenStore().see('zones', ['one.test'], (name) => ({
    kind: 'zone',
    id: 'Z1',
    name,
    detail: '',
    to: '/zones/Z1',
    calls: [],
  }))
  expect(nameOf('Z1')).toBe('one.test')
  rememberZone('us-east-1:1', { id: 'Z2', name: 'two.test' })
  rememberZone('us-east-1:other', { id: 'Z3', name: 'three.test' })
  expect([nameOf('Z2'), nameOf('Z3')]).toEqual(['two.test', undefined])
})
