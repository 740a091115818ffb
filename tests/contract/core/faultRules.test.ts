import { readFileSync } from 'node:fs'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Random, systemRandom } from '../../../emulator/program/clockAndRandom.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { faultPage } from './faultPage.ts'
import { rawRequest } from './rawRequest.ts'

/** What the next draws are, each below 1. */
let draws: number[] = []
const random: Random = {
  ...systemRandom,
  bytes(count) {
    const next = count === 4 ? draws.shift() : undefined
    if (next === undefined) return systemRandom.bytes(count)
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(Math.floor(next * 2 ** 32))
    return bytes
  },
}

let local: TestEmulator
const { ask, set, told } = faultPage(() => local)

beforeAll(async () => {
  local = await startEmulator({ random })
})

afterEach(() => ask('DELETE'))
afterAll(() => local.close())

const list = () =>
  local.clientFor('otto', S3Client).send(new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'public/' }))

test('a rule is over after its count, and goes on telling what it did', async () => {
  const rule = await set({ service: 's3', operation: 'ListObjectsV2', failure: 'throttled', count: 2 })
  expect(rule).toEqual({ ...rule, service: 's3', failure: 'throttled', probability: 1, count: 2, hits: 0 })
  expect((await errorOf(list())).name).toBe('SlowDown')
  expect((await errorOf(list())).name).toBe('SlowDown')
  expect((await list()).KeyCount).toBeGreaterThan(0)
  expect((await told()).rules).toEqual([{ ...rule, hits: 2 }])
})

test('a rule of another operation or service changes nothing', async () => {
  await set({ service: 's3', operation: 'PutObject', failure: 'throttled' })
  await set({ service: 'route53', operation: '*', failure: 'throttled' })
  expect((await list()).KeyCount).toBeGreaterThan(0)
})

test('a probability is drawn from the randomness that the emulator was given', async () => {
  await set({ service: 's3', operation: 'ListObjectsV2', failure: 'throttled', probability: 0.25 })
  const drawn = [0.2, 0.3, 0.9, 0.1, 0.25]
  const outcomes: boolean[] = []
  for (const draw of drawn) {
    draws = [draw]
    outcomes.push(
      await list().then(
        () => true,
        () => false,
      ),
    )
  }
  expect(outcomes).toEqual([false, true, true, false, true])
})

test('the first rule that applies is the one that counts; removed, the next does', async () => {
  const first = await set({ service: 's3', operation: '*', failure: 'throttled' })
  await set({ service: 's3', operation: 'ListObjectsV2', failure: 'internal-error' })
  expect((await errorOf(list())).name).toBe('SlowDown')
  expect((await ask('DELETE', undefined, `/${first.id}`)).status).toBe(204)
  expect((await ask('DELETE', undefined, `/${first.id}`)).status).toBe(404)
  expect((await errorOf(list())).name).toBe('InternalError')
  expect((await ask('DELETE')).status).toBe(204)
  expect((await list()).KeyCount).toBeGreaterThan(0)
  expect((await told()).rules).toEqual([])
})

test('the page tells every service that answers, with what each can do wrong', async () => {
  const { services } = await told()
  expect(services.map(({ id }) => id).toSorted()).toEqual([
    'access-analyzer',
    'cognito-identity',
    'cognito-idp',
    'iam',
    'iam-toolbox',
    'organizations',
    'route53',
    's3',
    'sts',
  ])
  for (const { operations, failures } of services) {
    expect(operations.length).toBeGreaterThan(0)
    expect(failures.map(({ failure }) => failure)).toContain('throttled')
    expect(failures.find(({ failure }) => failure === 'slow')?.takesMilliseconds).toBe(true)
  }
})

test('docs/faults.md names every failure that there is, and no other', async () => {
  const { services } = await told()
  const [, table = ''] = readFileSync('docs/faults.md', 'utf8').split('## What there is')
  const first = [...table.matchAll(/^\| (`[^|]+)\|/gm)].map(([, cell = '']) => cell)
  const named = first.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  expect(new Set(named)).toEqual(new Set(services.flatMap(({ failures }) => failures.map(({ failure }) => failure))))
})

const whole = { service: 's3', operation: '*', failure: 'throttled' }

test.each([
  ['{', undefined, 'A rule is a JSON object with service, operation and failure.'],
  [[], undefined, 'A rule is a JSON object with service, operation and failure.'],
  [{ ...whole, how: 1 }, undefined, 'A rule has no how: it has service, operation'],
  ['{"__proto__": {}}', undefined, 'A rule has no __proto__'],
  [{ ...whole, service: 'sqs' }, 'service', 'The service is one of route53, sts, iam'],
  [{ ...whole, service: ['s3'] }, 'service', 'The service is one of'],
  [{ ...whole, failure: 'constructor' }, 'failure', 'The failure of s3 is one of throttled, redirect'],
  [{ ...whole, failure: 'prior-request' }, 'failure', 'The failure of s3 is one of'],
  [{ ...whole, operation: 'toString' }, 'operation', 'or an operation that is emulated: s3 has no toString here'],
  [{ ...whole, operation: undefined }, 'operation', 'The operation is the name of one, or * for every one.'],
  [{ service: 'cognito-identity', operation: 'GetId', failure: 'clock-skew' }, 'operation', 'cannot fail so: GetId'],
  [{ service: 'sts', operation: 'GetCallerIdentity', failure: 'denied-by-session' }, 'operation', 'cannot fail so'],
  [{ ...whole, probability: 0 }, 'probability', 'is a number above 0 and at most 1'],
  [{ ...whole, probability: 1.01 }, 'probability', 'is a number above 0 and at most 1'],
  [{ ...whole, probability: '1' }, 'probability', 'is a number above 0 and at most 1'],
  [{ ...whole, count: 0 }, 'count', 'is a whole number from 1 to'],
  [{ ...whole, count: 1.5 }, 'count', 'is a whole number from 1 to'],
  [{ ...whole, milliseconds: 5 }, 'milliseconds', 'belongs to answers that come late alone'],
  [{ ...whole, failure: 'slow' }, 'milliseconds', 'has to say how late'],
  [{ ...whole, failure: 'slow', milliseconds: -1 }, 'milliseconds', 'is a whole number from 1 to'],
])('malformed: %j is refused, and told where', async (wish, at, message) => {
  const answer = await ask('POST', wish)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({ message: expect.stringContaining(message) as string, ...(at && { at }) })
  expect((await told()).rules).toEqual([])
})

test('malformed: too long a rule, other methods and parameters', async () => {
  expect((await ask('POST', { ...whole, service: 'x'.repeat(5000) })).status).toBe(413)
  expect((await ask('PUT', whole)).headers.get('allow')).toBe('GET, POST, DELETE')
  expect((await ask('GET', undefined, '/1')).headers.get('allow')).toBe('DELETE')
  expect((await ask('GET', undefined, '?id=1')).status).toBe(400)
  expect((await ask('DELETE', undefined, '/1/2')).status).toBe(405)
})

test('denied: pages from elsewhere, and pages that are stored here, set and remove nothing', async () => {
  await set({ service: 's3', operation: 'PutObject', failure: 'throttled' })
  const strangers: Record<string, string>[] = [
    { origin: 'https://evil.test' },
    { origin: `http://127.0.0.1:${local.port}` },
    { 'sec-fetch-site': 'same-origin' },
  ]
  for (const headers of strangers) {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const body = method === 'POST' ? JSON.stringify(whole) : undefined
      const asked = {
        method,
        path: '/_rolecall/faults',
        headers,
        ...(body && { body }),
      }
      expect((await rawRequest(local.port, asked)).status).toBe(403)
    }
  }
  const foreignHost = { path: '/_rolecall/faults', headers: { host: 'evil.test' } }
  expect((await rawRequest(local.port, foreignHost)).status).toBe(403)
  expect((await told()).rules).toHaveLength(1)
})

test('allowed: a page of this computer sets and removes', async () => {
  const origin = 'http://localhost:5173'
  const asked = { origin, 'access-control-request-method': 'DELETE', 'access-control-request-headers': 'content-type' }
  const preflight = await ask('OPTIONS', undefined, '/1', asked)
  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
  expect(preflight.headers.get('access-control-allow-methods')).toContain('DELETE')
  expect((await ask('POST', whole, '', { origin })).status).toBe(201)
  expect((await ask('DELETE', undefined, '', { origin })).status).toBe(204)
})
