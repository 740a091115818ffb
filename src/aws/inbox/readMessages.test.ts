import { expect, test } from 'vitest'
import { readMessages } from './readMessages.ts'

const message = (id: string, at: string) => ({
  id,
  to: 'rosa@example.test',
  medium: 'EMAIL',
  subject: 'Your code',
  body: 'Your code is 482913',
  code: '482913',
  at,
})

test('messages come newest first', () => {
  const messages = [message('1', '2026-11-20T14:00:00.000Z'), message('2', '2026-11-20T14:02:00.000Z')]
  expect(readMessages(messages).map(({ id }) => id)).toEqual(['2', '1'])
})

test.each([null, 'text', [{ id: 1 }], { messages: [] }, [{ ...message('1', ''), at: 1 }]])(
  '%j is no inbox',
  (content) => {
    expect(() => readMessages(content)).toThrow()
  },
)
