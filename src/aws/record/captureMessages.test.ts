import { expect, test } from 'vitest'
import { type CallTimeline, createTimeline } from './callTimeline.ts'
import { type Arguments, captureMessages, type Result } from './captureMessages.ts'

type Handler = (args: Arguments) => Promise<Result>

const request = { method: 'PUT', protocol: 'https:', hostname: 'h.test', path: '/b/k', headers: {}, body: 'abc' }

/** What is told of an answer, with a clock that goes on by one with each look. */
async function captured(
  response: { statusCode?: number; headers?: Record<string, string>; body?: unknown },
  { carriesObject } = { carriesObject: false },
) {
  let at = 0
  let handler: Handler = () => Promise.resolve({ response: { statusCode: 200, headers: {}, ...response } })
  const stack = {
    add(middleware: (next: Handler, context: object) => Handler) {
      handler = middleware(handler, {})
    },
  }
  const told: { timeline?: CallTimeline; response?: { body?: string } | undefined }[] = []
  const ignore = () => undefined
  captureMessages(
    stack,
    { carriesObject },
    {
      timeline: createTimeline(() => (at += 1)),
      seen: (known) => void told.push(known as (typeof told)[number]),
      keepSigned: ignore,
      keepBody: ignore,
    },
  )
  await handler({ request })
  await Promise.resolve()
  return told.at(-1)
}

test.each([
  ['no body', { statusCode: 204 }],
  ['an empty body', { body: new Blob([]) }],
  [
    'the length of what a GET would bring, as a HEAD has it',
    { headers: { 'content-length': '1234' }, body: new Blob([]) },
  ],
  ['the same outside a browser', { headers: { 'content-length': '1234' } }],
])('an answer with %s ends with its headers, and of it nothing was received', async (_, response) => {
  const told = await captured(response)
  expect(told?.timeline?.attempts).toEqual([
    {
      sentAt: 1,
      sentBytes: 3,
      answeredAt: 2,
      status: 'statusCode' in response ? response.statusCode : 200,
      endedAt: 3,
      receivedBytes: 0,
    },
  ])
  expect(told?.response).not.toHaveProperty('body')
})

test('of an object nobody knows here when its end has come', async () => {
  const told = await captured(
    { headers: { 'content-length': '9' }, body: new ReadableStream() },
    { carriesObject: true },
  )
  expect(told?.timeline?.attempts[0]).not.toHaveProperty('endedAt')
  expect(told?.response?.body).toBe('(9 bytes of unknown type, not kept)')
})
