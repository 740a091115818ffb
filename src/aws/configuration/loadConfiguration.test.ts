// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { ConfigurationError } from './configurationError.ts'
import { loadConfiguration } from './loadConfiguration.ts'

const auth = {
  aws_region: 'us-east-1',
  user_pool_id: 'us-east-1_R',
  user_pool_client_id: 'c',
  identity_pool_id: 'us-east-1:7d0e5a52',
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test.each([
  ['nothing answers', () => Promise.reject(new TypeError('Failed to fetch')), 'nothing answers'],
  ['the file is missing', () => Promise.resolve(new Response('', { status: 404 })), 'the server answered 404'],
  [
    'the host answers with a page',
    () => Promise.resolve(new Response('<!doctype html>')),
    'a page where its file should be',
  ],
  ['the file is cut off', () => Promise.resolve(new Response('{"auth":')), 'not JSON'],
])('when %s, the error says so and what to do', async (_, answer, problem) => {
  vi.stubGlobal('fetch', answer)
  const error: unknown = await loadConfiguration().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConfigurationError)
  expect(error).toMatchObject({
    what: expect.stringContaining(problem) as string,
    where: '/amplify_outputs.json',
    fix: expect.stringContaining('npm start') as string,
  })
})

test('under a prefix, the file is looked for beside the app', async () => {
  document.head.innerHTML = '<link rel="icon" href="https://console.example/tools/favicon.svg" />'
  const fetched = vi.fn(() => Promise.resolve(Response.json({ auth })))
  vi.stubGlobal('fetch', fetched)
  await loadConfiguration()
  document.head.replaceChildren()
  expect(fetched).toHaveBeenCalledWith('/tools/amplify_outputs.json', { cache: 'no-store' })
})

test('a file that is there is the configuration', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ auth })))
  const config = await loadConfiguration()
  expect(config.userPoolId).toBe('us-east-1_R')
})

test('the backend that this browser is connected to goes before the file, which is not even asked for', async () => {
  const kept = new Map([
    ['rolecall.backend.active', 'f'],
    [
      'rolecall.backend.kept.f',
      JSON.stringify({ version: 1, name: 'fjord', source: 'file', content: { auth }, savedAt: '2026-11-29T10:00:00Z' }),
    ],
  ])
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('localStorage', {
    length: kept.size,
    key: (index: number) => [...kept.keys()][index],
    getItem: (key: string) => kept.get(key) ?? null,
  })
  expect((await loadConfiguration()).userPoolId).toBe('us-east-1_R')
  expect(fetched).not.toHaveBeenCalled()
})
