// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { createApp, ref } from 'vue'
import { fakeAws } from '../../../tests/unit/fakeAws.ts'
import type { ConsoleSession, SignOutTurn } from '../../aws/session/auth.ts'
import { awsKey } from '../../outcomes/useAws.ts'
import { useSessionStore } from '../../session/sessionStore.ts'
import { useSwitch } from './useSwitch.ts'

const rosa: ConsoleSession = { kind: 'signed-in', sub: '1', email: 'rosa@example.test', groups: [], claims: {} }

async function switching(session: ConsoleSession, turn: SignOutTurn = 'stays') {
  const done: string[] = []
  const auth = {
    currentSession: () => Promise.resolve(session),
    onChange: () => () => undefined,
    onTokensRenewed: () => () => undefined,
    signOut: vi.fn(() => {
      done.push('signed out')
      return Promise.resolve(turn)
    }),
    leaveGuest: vi.fn(() => Promise.resolve(void done.push('left as guest'))),
  }
  const credentials = { current: () => undefined, onChange: () => () => undefined }
  const aws = fakeAws({ session: { auth, credentials }, configuration: { region: 'us-east-1' } })
  const app = createApp({})
  app.provide(awsKey, aws).use(createPinia())
  const made = app.runWithContext(() => {
    void useSessionStore().start()
    return useSwitch(ref('Emulator'), (path) => done.push(`opened ${path}`))
  })
  await flushPromises()
  return { done, ...made }
}

test.each<[ConsoleSession, string | undefined, readonly string[]]>([
  [rosa, 'Switching signs rosa@example.test out of Emulator', ['signed out', 'connected', 'opened /']],
  [{ kind: 'guest' }, 'Switching ends your visit as a guest of Emulator', ['left as guest', 'connected', 'opened /']],
  [{ kind: 'signed-out' }, undefined, ['connected', 'opened /']],
])('whoever is in leaves before another backend is connected: %j', async (session, words, steps) => {
  const { done, consequence, switchTo } = await switching(session)
  expect(consequence.value).toBe(words)
  await switchTo(() => void done.push('connected'))
  expect(done).toEqual(steps)
})

test('a page that is left for the sign-out page of the pool is opened anew from there', async () => {
  const { done, switchTo } = await switching(rosa, 'leaves')
  await switchTo(() => void done.push('connected'))
  expect(done).toEqual(['signed out', 'connected'])
})

test('a backend that cannot be connected opens nothing, and can be tried again', async () => {
  const { done, busy, switchTo } = await switching({ kind: 'signed-out' })
  const refuse = () => {
    throw new DOMException('closed', 'SecurityError')
  }
  await expect(switchTo(refuse)).rejects.toThrow('closed')
  expect([done, busy.value]).toEqual([[], false])
})
