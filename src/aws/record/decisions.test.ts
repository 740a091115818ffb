import { afterEach, expect, test, vi } from 'vitest'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { createDecisions } from './decisions.ts'

const url = 'http://127.0.0.1:1/_rolecall/decisions'

const entry = (requestId: string): DecisionEntry => ({
  requestId,
  at: '2026-11-20T14:00:00.000Z',
  service: 's3',
  operation: 'GetObject',
  authorization: 'permission',
  decisions: [],
  notes: [],
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a decision is fetched by its request id, once', async () => {
  const fetch = vi.fn((_: string) => Promise.resolve(Response.json(entry('a/b'))))
  vi.stubGlobal('fetch', fetch)
  const decisions = createDecisions(url)
  expect(await decisions.find('a/b')).toEqual(entry('a/b'))
  expect(await decisions.find('a/b')).toEqual(entry('a/b'))
  expect(fetch.mock.calls.map(([url]) => url)).toEqual(['http://127.0.0.1:1/_rolecall/decisions/a%2Fb'])
})

test('where the backend has no log, nothing is asked', async () => {
  const fetch = vi.fn()
  vi.stubGlobal('fetch', fetch)
  expect(await createDecisions(undefined).find('x')).toBeUndefined()
  expect(fetch).not.toHaveBeenCalled()
})

test.each([
  ['an unknown request id', () => Promise.resolve(new Response('', { status: 404 }))],
  ['an answer of another shape', () => Promise.resolve(Response.json({ decisions: 'x' }))],
  [
    'an entry without its decisions',
    () => Promise.resolve(Response.json({ ...entry('unknown'), decisions: undefined })),
  ],
  ['a decision of another shape', () => Promise.resolve(Response.json({ ...entry('unknown'), decisions: [{}] }))],
  ['an answer that is no JSON', () => Promise.resolve(new Response('<html>'))],
])('%s is no decision', async (_, answer) => {
  vi.stubGlobal('fetch', answer)
  expect(await createDecisions(url).find('unknown')).toBeUndefined()
})

test('a log that does not answer is no answer, and is asked again', async () => {
  const fetch = vi
    .fn()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValue(Response.json(entry('a')))
  vi.stubGlobal('fetch', fetch)
  const decisions = createDecisions(url)
  await expect(decisions.find('a')).rejects.toThrow('Failed to fetch')
  expect(await decisions.find('a')).toEqual(entry('a'))
})
