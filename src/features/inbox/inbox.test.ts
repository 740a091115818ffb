// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import CopyButton from '../../ui/CopyButton.vue'
import MessageList from './MessageList.vue'
import { useInbox } from './useInbox.ts'

const message = {
  id: '1',
  to: 'rosa@example.test',
  medium: 'EMAIL' as const,
  subject: 'Your verification code',
  body: 'x',
  code: '482913',
  at: '2026-11-20T14:00:00.000Z',
}
const stubs = { UButton: true, UIcon: true }
let answer: () => Promise<unknown>

beforeEach(() => {
  vi.useFakeTimers()
  answer = () => Promise.resolve({ json: () => Promise.resolve([message]) })
  vi.stubGlobal(
    'fetch',
    vi.fn(() => answer()),
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the inbox is read at once, again after a while, and no more when it is left', async () => {
  const scope = effectScope()
  const inbox = scope.run(() => useInbox('http://127.0.0.1:4566/_rolecall/inbox', 1000))
  await flushPromises()
  expect(inbox?.messages.value?.map(({ code }) => code)).toEqual(['482913'])
  await vi.advanceTimersByTimeAsync(2000)
  expect(fetch).toHaveBeenCalledTimes(3)
  scope.stop()
  await vi.advanceTimersByTimeAsync(5000)
  expect(fetch).toHaveBeenCalledTimes(3)
})

test('a failed try keeps what was read and says so', async () => {
  const scope = effectScope()
  const inbox = scope.run(() => useInbox('http://127.0.0.1:4566/_rolecall/inbox', 1000))
  await flushPromises()
  answer = () => Promise.reject(new Error('offline'))
  await vi.advanceTimersByTimeAsync(1000)
  expect([inbox?.unreachable.value, inbox?.messages.value?.length]).toEqual([true, 1])
  scope.stop()
})

test('a message shows whom it is for and its code', () => {
  const list = mount(MessageList, { props: { messages: [message], unreachable: false }, global: { stubs } })
  expect(list.text()).toContain('to rosa@example.test')
  expect(list.text()).toContain('482913')
})

test('a code that is used or expired says so, and is not offered for copying', () => {
  const codes = (['unused', 'used', 'expired'] as const).map((codeState, index) => ({
    ...message,
    id: String(index),
    codeState,
  }))
  const list = mount(MessageList, { props: { messages: codes, unreachable: false }, global: { stubs } })
  const words = list.findAll('li').map((row) => /used|expired/.exec(row.text())?.[0])
  expect(words).toEqual([undefined, 'used', 'expired'])
  expect(list.findAllComponents(CopyButton)).toHaveLength(1)
})

test('a message without a code shows its text', () => {
  const plain = {
    id: '2',
    to: message.to,
    medium: 'EMAIL' as const,
    subject: 'Your password',
    body: 'Your password was changed.',
    at: message.at,
  }
  const list = mount(MessageList, { props: { messages: [plain], unreachable: false }, global: { stubs } })
  expect(list.text()).toContain('Your password was changed.')
})

test('nothing read yet, nothing there and out of reach are three different things', () => {
  const show = (props: { readonly messages?: readonly []; readonly unreachable: boolean }) =>
    mount(MessageList, { props: { messages: undefined, ...props }, global: { stubs } })
  expect(show({ unreachable: false }).get('[role="status"]').attributes('aria-label')).toBe('Reading messages')
  expect(show({ messages: [], unreachable: false }).text()).toContain('No messages yet')
  expect(show({ unreachable: true }).text()).toContain('cannot be reached')
})
