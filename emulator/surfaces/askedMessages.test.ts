import { expect, test } from 'vitest'
import type { InboxMessage } from '#contract/inboxMessage.ts'
import { askedMessages } from './askedMessages.ts'

const mail: InboxMessage = {
  id: '3',
  medium: 'EMAIL',
  to: 'nora@example.test',
  subject: 'Your verification code',
  body: 'Your verification code is 123456',
  code: '123456',
  codeState: 'unused',
  at: '2026-11-28T09:00:02.000Z',
}
const usedMail: InboxMessage = { ...mail, id: '2', code: '111111', codeState: 'used' }
const text: InboxMessage = { ...mail, id: '1', medium: 'SMS', to: '+4915100000001', subject: '' }
const messages = [mail, usedMail, text]

const idsFor = (query: string) => {
  const { value } = askedMessages(messages, query)
  return Array.isArray(value) ? value.map(({ id }: InboxMessage) => id) : value
}

test('all messages, or those to one address, of one medium, with codes of one state; the newest first', () => {
  expect(idsFor('')).toEqual(['3', '2', '1'])
  expect(idsFor('to=nora%40example.test')).toEqual(['3', '2'])
  expect(idsFor('to=nora@example.test&code=unused')).toEqual(['3'])
  expect(idsFor('medium=SMS')).toEqual(['1'])
  expect(idsFor('to=nobody@example.test')).toEqual([])
})

test('a number may be written with its plus as it is', () => {
  expect(idsFor('to=+4915100000001')).toEqual(['1'])
  expect(idsFor('to=%2B4915100000001')).toEqual(['1'])
})

test.each([
  ['from=a', 'There is no parameter from: to, medium and code are.'],
  ['constructor=a', 'There is no parameter constructor: to, medium and code are.'],
  ['medium=PIGEON', 'The parameter medium is one of EMAIL, SMS.'],
  ['code=old', 'The parameter code is one of unused, used, expired.'],
  ['to=a&to=b', 'The parameter to is there twice.'],
])('%s is rejected in words', (query, message) => {
  expect(askedMessages(messages, query)).toEqual({ status: 400, value: { message } })
})
