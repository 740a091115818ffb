import { expect, test, vi } from 'vitest'
import type { SdkError } from '../call/sdkError.ts'
import { diagnoseSilence } from './diagnoseSilence.ts'

const error: SdkError = {
  code: 'TypeError',
  message: 'Failed to fetch',
  noAnswer: true,
  fields: {},
  messages: [],
  headers: {},
}
const url = 'http://127.0.0.1:4566/team-photos/shared/plan.txt?x-id=PutObject'
const put = { service: 's3', operation: 'PutObject' } as const

/** A browser that reaches the host or not, and may read the bucket or not. */
function browser({ online = true, page = true, reaches = true, reads = true }) {
  const fetch = vi.fn((_: RequestInfo | URL, init?: RequestInit) =>
    (init?.mode === 'no-cors' ? reaches : reads)
      ? Promise.resolve(new Response())
      : Promise.reject(new TypeError('Failed to fetch')),
  )
  return { online, origin: page ? 'http://127.0.0.1:5173' : undefined, fetch }
}

test.each([
  ['the device is offline', put, browser({ online: false }), 'offline', 'This device is offline.'],
  ['nothing listens', put, browser({ reaches: false }), 'network', 'Nothing answers at 127.0.0.1:4566.'],
  [
    'there is no page that CORS could stop',
    put,
    browser({ page: false }),
    'network',
    '127.0.0.1:4566 broke the connection off.',
  ],
  [
    'C9: S3 never allows it',
    { service: 's3', operation: 'ListBuckets' } as const,
    browser({}),
    'cors',
    'S3 never lets a web page call ListBuckets.',
  ],
  [
    'C7: the bucket has no rule for this page',
    put,
    browser({ reads: false }),
    'cors',
    'The bucket does not let pages of http://127.0.0.1:5173 call it, or there is no bucket of this name.',
  ],
  [
    'C7: the rule leaves this method out',
    put,
    browser({}),
    'cors',
    'The bucket lets pages of http://127.0.0.1:5173 read, but not do PutObject.',
  ],
  [
    'another service withholds its answer',
    { service: 'route53', operation: 'ListHostedZones' } as const,
    browser({}),
    'cors',
    '127.0.0.1:4566 answers, but not to this page.',
  ],
])('when %s', async (_, call, surroundings, kind, cause) => {
  expect(await diagnoseSilence(error, call, url, surroundings)).toMatchObject({ kind, cause })
})

test('a request that was never sent is not blamed on the network behind it', async () => {
  const surroundings = browser({})
  expect(await diagnoseSilence(error, put, undefined, surroundings)).toMatchObject({
    kind: 'network',
    cause: 'The request could not be prepared.',
  })
  expect(surroundings.fetch).not.toHaveBeenCalled()
})

test('probes are unsigned GETs that can change nothing', async () => {
  const surroundings = browser({ reads: false })
  await diagnoseSilence(error, put, url, surroundings)
  expect(surroundings.fetch.mock.calls.map(([target, init]) => [String(target), init?.method, init?.headers])).toEqual([
    ['http://127.0.0.1:4566/', undefined, undefined],
    ['http://127.0.0.1:4566/team-photos/shared/plan.txt', undefined, undefined],
  ])
})

test.each([
  ['a change that got no answer', 'PutObject', url, {}, browser({ reaches: false }), true],
  ['a change that was on its way when the device went offline', 'PutObject', url, {}, browser({ online: false }), true],
  ['a change that was made offline', 'PutObject', url, { wasOffline: true }, browser({ online: false }), undefined],
  ['a change that was never sent', 'PutObject', undefined, {}, browser({}), undefined],
  ['a change whose preflight was refused', 'PutObject', url, {}, browser({}), undefined],
  ['a question', 'ListObjectsV2', url, {}, browser({ reaches: false }), undefined],
] as const)('%s: whether it may be done is known', async (_, operation, to, more, surroundings, expected) => {
  const failure = await diagnoseSilence(error, { service: 's3', operation, ...more }, to, surroundings)
  expect(failure.mayBeDone).toBe(expected)
})

test('offline nothing is said of what was done before', async () => {
  const { fix } = await diagnoseSilence(error, put, url, browser({ online: false }))
  expect(fix).toBe('Try again when the connection is back.')
})
