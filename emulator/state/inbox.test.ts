import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { deliver, type InboxMessage, listMessages, settleCodes } from './inbox.ts'
import { openStore } from './sqliteStore.ts'
import type { Store } from './store.ts'

let store: Store
beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
})
afterEach(() => store.close())

const noon = Date.parse('2026-11-20T12:00:00.000Z')
const listed = (now = noon): InboxMessage[] => listMessages(store, now)

const mail = {
  medium: 'EMAIL' as const,
  to: 'mika@example.test',
  subject: 'Your verification code',
  at: '2026-11-20T10:00:00.000Z',
}

test('lists the newest mail first, also within one millisecond', () => {
  for (let n = 0; n < 12; n++) deliver(store, { ...mail, body: `mail ${n}` })
  deliver(store, { ...mail, at: '2026-11-20T10:00:00.001Z', body: 'later' })
  expect(listed().map((message) => message.body)).toEqual([
    'later',
    ...Array.from({ length: 12 }, (_, n) => `mail ${11 - n}`),
  ])
})

test('gives every mail its own id and keeps what was delivered', () => {
  const first = deliver(store, { ...mail, body: 'Your code is 123456', code: '123456' })
  const second = deliver(store, { ...mail, body: 'no code' })
  expect(second.id).not.toBe(first.id)
  expect(listed()).toEqual([second, first])
  expect(first).toEqual({ id: first.id, ...mail, body: 'Your code is 123456', code: '123456' })
})

test('keeps the 200 newest mails', () => {
  for (let n = 0; n < 205; n++) deliver(store, { ...mail, body: `mail ${n}` })
  const bodies = listed().map((message) => message.body)
  expect(bodies).toHaveLength(200)
  expect(bodies[0]).toBe('mail 204')
  expect(bodies.at(-1)).toBe('mail 5')
})

test('keeps new mail, and in its order, when the clock was set back behind a full inbox', () => {
  for (let n = 0; n < 200; n++) deliver(store, { ...mail, at: '2030-01-01T00:00:00.000Z', body: `future ${n}` })
  for (let n = 0; n < 3; n++) deliver(store, { ...mail, body: `mail ${n}` })
  expect(listed().slice(0, 4)).toMatchObject([
    { body: 'mail 2', at: mail.at },
    { body: 'mail 1', at: mail.at },
    { body: 'mail 0', at: mail.at },
    { body: 'future 199' },
  ])
  for (let n = 0; n < 200; n++) deliver(store, { ...mail, body: `more ${n}` })
  deliver(store, { ...mail, at: '2031-01-01T00:00:00.000Z', body: 'later' })
  expect(listed()).toHaveLength(200)
  expect(listed()[0]?.body).toBe('later')
})

const states = (now = noon) => Object.fromEntries(listed(now).map(({ code, codeState }) => [code, codeState]))

function deliverCode(code: string, opens: readonly string[], endsAt = noon + 1000): void {
  deliver(store, { ...mail, body: `Your code is ${code}`, code }, { opens, endsAt })
}

test('a code is unused until it is settled, replaced by another for the same, or over', () => {
  deliverCode('111111', ['pool', 'mika', 'signUp'])
  deliverCode('222222', ['pool', 'mika', 'signUp'])
  deliverCode('333333', ['pool', 'mika', 'forgotPassword'])
  deliverCode('444444', ['pool', 'rosa', 'signUp'], noon)
  expect(states(noon - 1)).toEqual({ 111111: 'expired', 222222: 'unused', 333333: 'unused', 444444: 'unused' })
  settleCodes(store, ['pool', 'mika', 'forgotPassword'], 'used')
  expect(states()).toEqual({ 111111: 'expired', 222222: 'unused', 333333: 'used', 444444: 'expired' })
  settleCodes(store, ['pool', 'mika'], 'expired')
  expect(states()).toEqual({ 111111: 'expired', 222222: 'expired', 333333: 'used', 444444: 'expired' })
  expect(states(noon + 1000)).toMatchObject({ 333333: 'used' })
})

test('what a code opens stays in the inbox', () => {
  deliverCode('111111', ['pool', 'mika', 'signUp'])
  expect(Object.keys(listed()[0] ?? {}).sort()).toEqual([
    'at',
    'body',
    'code',
    'codeState',
    'id',
    'medium',
    'subject',
    'to',
  ])
})
