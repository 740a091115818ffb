import * as v from 'valibot'
import { expect, test } from 'vitest'
import { memberNames } from '../../../aws/call/memberNames.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { harOf } from './harOf.ts'

/** What HAR 1.2 requires, with its types: https://w3c.github.io/web-performance/specs/HAR/Overview.html */
const pairs = v.array(v.object({ name: v.string(), value: v.string() }))
const cookies = v.array(v.object({ name: v.string(), value: v.string() }))
const time = v.pipe(v.number(), v.minValue(0))
const size = v.pipe(v.number(), v.integer(), v.minValue(-1))
const har = v.object({
  log: v.object({
    version: v.literal('1.2'),
    creator: v.object({ name: v.string(), version: v.string() }),
    entries: v.array(
      v.object({
        startedDateTime: v.pipe(v.string(), v.isoTimestamp()),
        time,
        request: v.object({
          method: v.string(),
          url: v.pipe(v.string(), v.url()),
          httpVersion: v.string(),
          cookies,
          headers: pairs,
          queryString: pairs,
          postData: v.optional(v.object({ mimeType: v.string(), params: pairs, text: v.string() })),
          headersSize: size,
          bodySize: size,
        }),
        response: v.object({
          status: v.pipe(v.number(), v.integer()),
          statusText: v.string(),
          httpVersion: v.string(),
          cookies,
          headers: pairs,
          content: v.object({
            size: v.pipe(v.number(), v.integer()),
            mimeType: v.string(),
            text: v.optional(v.string()),
          }),
          redirectURL: v.string(),
          headersSize: size,
          bodySize: size,
        }),
        cache: v.object({}),
        timings: v.object({ send: time, wait: time, receive: time }),
      }),
    ),
  }),
})

const sent: CallRecord = {
  id: 'b',
  service: 's3',
  operation: 'ListObjectsV2',
  startedAt: 1_796_000_000_000,
  durationMs: 12.5,
  outcome: 'done',
  status: 200,
  request: { method: 'GET', url: 'https://x.test/a?prefix=a%20b&list-type=2', headers: { host: 'x.test' } },
  response: { headers: { 'content-type': 'application/xml', 'content-length': '5' }, body: '<a/>.' },
}
const silent: CallRecord = {
  id: 'a',
  service: 'route53',
  operation: 'ListHostedZones',
  startedAt: 1_795_999_999_000,
  outcome: 'failed',
  request: { method: 'POST', url: 'https://y.test/', headers: {}, body: '<x/>' },
}
const kept: CallRecord = { id: 'c', service: 's3', operation: 'PutObject', startedAt: 1, outcome: 'aborted' }

test('an archive has all that the specification requires, and its entries are oldest first', () => {
  const archive = harOf({ calls: [sent, silent, kept], version: 1 })
  expect(v.safeParse(har, archive).issues).toBeUndefined()
  expect(archive.log.entries.map(({ _rolecall }) => _rolecall.operation)).toEqual(['ListHostedZones', 'ListObjectsV2'])
})

test('the whole is as long as its parts, and sizes are what the messages say or not known', () => {
  const [first, second] = harOf({ calls: [sent, silent], version: 1 }).log.entries
  expect(second?.timings).toEqual({ send: 0, wait: 12.5, receive: 0 })
  expect(second?.time).toBe(12.5)
  expect(second?.response.bodySize).toBe(5)
  expect(second?.request.queryString).toEqual([
    { name: 'prefix', value: 'a b' },
    { name: 'list-type', value: '2' },
  ])
  expect(first?.response).toMatchObject({ status: 0, bodySize: -1 })
})

test('what the record says in the place of a body is a comment, and no body', () => {
  const names = memberNames('{"AuthFlow":"x"}') ?? ''
  const [first, second] = harOf({
    calls: [
      { ...sent, request: { ...sent.request, method: 'POST', url: 'https://x.test/', headers: {}, body: names } },
      { ...sent, response: { headers: {}, body: '(4,096 bytes of image/png, not kept)' } },
    ],
    version: 1,
  }).log.entries
  expect(first?.response.content).toEqual({
    size: 0,
    mimeType: 'application/octet-stream',
    comment: '(4,096 bytes of image/png, not kept)',
  })
  expect(second?.request.postData).toEqual({
    mimeType: 'application/octet-stream',
    params: [],
    text: '',
    comment: names,
  })
})
