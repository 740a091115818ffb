import { afterEach, expect, test, vi } from 'vitest'
import type { InboxMessage } from '#contract/inboxMessage.ts'
import { putFirstPasswordBack } from './putFirstPasswordBack.ts'

const mika = { email: 'mika@example.test', password: 'Mika-local-1' }
const mail = (code: string, more: Partial<InboxMessage> = {}): InboxMessage => ({
  id: code,
  to: mika.email,
  medium: 'EMAIL' as const,
  subject: 'Your password reset code',
  body: '',
  code,
  codeState: 'unused',
  at: '2026-11-20T14:00:00.000Z',
  ...more,
})

const inboxUrl = 'http://127.0.0.1:4566/_rolecall/inbox'

function inboxHas(...messages: InboxMessage[]): void {
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve({ json: () => Promise.resolve(url === inboxUrl && messages) }),
  )
}

afterEach(() => vi.unstubAllGlobals())

function fakeAuth() {
  return { sendResetCode: vi.fn(() => Promise.resolve()), resetPassword: vi.fn(() => Promise.resolve()) }
}

test("the newest unused code that was mailed to the person resets to the first password, and nobody else's does", async () => {
  const auth = fakeAuth()
  inboxHas(mail('1', { to: 'rosa@example.test' }), mail('2', { codeState: 'used' }), mail('3'), mail('4'))
  await putFirstPasswordBack(mika, auth, inboxUrl)
  expect(auth.sendResetCode.mock.calls).toEqual([[mika.email]])
  expect(auth.resetPassword.mock.calls).toEqual([[{ ...mika, code: '3' }]])
})

test('without a code nothing is reset, and it says so', async () => {
  const auth = fakeAuth()
  inboxHas()
  await expect(putFirstPasswordBack(mika, auth, inboxUrl)).rejects.toThrow('No reset code arrived')
  expect(auth.resetPassword).not.toHaveBeenCalled()
})
