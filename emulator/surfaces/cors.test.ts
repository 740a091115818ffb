import { describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { FaultRules } from '../request/faults/faultRules.ts'
import type { CorsSettings } from '../services/cors.ts'
import { services } from '../services/registry.ts'
import { bucketRows } from '../services/s3/rows.ts'
import { indexServices } from '../services/serviceIndex.ts'
import { openStore } from '../state/sqliteStore.ts'
import type { HttpRequest } from '../wire/message.ts'
import { answerPreflight, corsHeaders } from './cors.ts'
import { surfaceOf } from './surfaceOf.ts'

const origin = 'http://localhost:5173'
const rule = {
  AllowedOrigins: [origin],
  AllowedMethods: ['GET', 'PUT'],
  AllowedHeaders: ['*'],
  ExposeHeaders: ['ETag'],
  MaxAgeSeconds: 3000,
}
const store = openStore({ folder: ':memory:', random: systemRandom })
for (const [name, corsRules] of Object.entries({
  photos: [rule],
  plain: [],
  open: [{ ...rule, AllowedOrigins: ['*'] }],
})) {
  bucketRows(store).set(name, { name, region: 'us-east-1', createdAt: 0, corsRules })
}
const settings: CorsSettings = { store, forBucketList: false, origins: [], isStrict: false }
const index = indexServices(services)

function request(method: string, rawPath: string, headers: Record<string, string> = {}): HttpRequest {
  return {
    method,
    rawPath,
    rawQuery: '',
    headers: { origin, ...headers },
    body: (async function* () {
      /* none */
    })(),
  }
}

function preflight(
  rawPath: string,
  method: string,
  headers: Record<string, string> = {},
  change: Partial<CorsSettings> = {},
) {
  const asked = request('OPTIONS', rawPath, { 'access-control-request-method': method, ...headers })
  return answer(asked, { ...settings, ...change })
}

function answer(asked: HttpRequest, given = settings) {
  return answerPreflight(asked, surfaceOf(asked, index), {
    settings: given,
    random: systemRandom,
    faults: new FaultRules(systemRandom),
    at: 0,
  })
}

const headersFor = (asked: HttpRequest) => corsHeaders(asked, surfaceOf(asked, index), { settings, hidden: undefined })

describe('A preflight', () => {
  const openOnAws = [
    ['Cognito, STS and IAM', '/', 'POST'],
    ['Route 53', '/2013-04-01/hostedzone/Z1/rrset', 'GET'],
  ] as const
  const headersOfCall = { 'access-control-request-headers': 'content-type, x-amz-target' }

  test.each(openOnAws)('for %s is allowed to pages of this computer', (_name, path, method) => {
    for (const from of [
      'http://localhost',
      'https://127.0.0.1:8443',
      'http://[::1]:3000',
      'http://app.localhost:3000',
    ]) {
      const answer = preflight(path, method, { ...headersOfCall, origin: from })
      expect(answer.status).toBe(200)
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': from,
        'access-control-allow-headers': 'content-type, x-amz-target',
        vary: 'Origin',
      })
      expect(answer.headers['access-control-allow-methods']).toContain(method)
    }
  })

  test.each(openOnAws)('for %s is refused to pages from elsewhere', (_name, path, method) => {
    for (const from of ['https://elsewhere.test', 'http://localhost.evil.test', 'http://evil.test#localhost', 'null']) {
      const answer = preflight(path, method, { ...headersOfCall, origin: from })
      expect(answer.status).toBe(403)
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      expect(answer.body).toContain('--cors-origin')
    }
  })

  test.each(openOnAws)('for %s is allowed to the pages that the option names', (_name, path, method) => {
    const from = { ...headersOfCall, origin: 'https://elsewhere.test' }
    const named = preflight(path, method, from, { origins: ['https://elsewhere.test'] })
    expect([named.status, named.headers['access-control-allow-origin']]).toEqual([200, 'https://elsewhere.test'])
    expect(preflight(path, method, from, { origins: ['https://another.test'] }).status).toBe(403)
    expect(preflight(path, method, from, { origins: ['*'] }).headers['access-control-allow-origin']).toBe('*')
  })

  test("for a user pool's keys is allowed to every page", () => {
    const keys = preflight('/us-east-1_Rolecall1/.well-known/jwks.json', 'GET', { origin: 'https://elsewhere.test' })
    expect([keys.status, keys.headers['access-control-allow-origin']]).toEqual([200, '*'])
  })

  test("for an object follows the bucket's rule", () => {
    const answer = preflight('/photos/a.png', 'PUT', { 'access-control-request-headers': 'content-type' })
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, PUT',
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'ETag',
        'access-control-max-age': '3000',
        'access-control-allow-headers': 'content-type',
      },
    })
  })

  test('for a bucket that is open to everyone names everyone', () => {
    const { headers } = preflight('/open/a.png', 'GET')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
  })

  test.each([
    [
      'a method that no rule allows',
      '/photos/a.png',
      'DELETE',
      'This CORS request is not allowed. This is usually because the evalution',
      'OBJECT',
    ],
    ['a bucket without rules', '/plain', 'GET', 'CORS is not enabled for this bucket.', 'BUCKET'],
    ['a bucket that is not there', '/nowhere/a', 'GET', 'Bucket not found', 'OBJECT'],
    ['ListBuckets', '/', 'GET', 'CORS is not enabled for this bucket.', 'SERVICE'],
    ['CreateBucket', '/nowhere', 'PUT', 'Bucket not found', 'BUCKET'],
  ])('for %s is refused as S3 words it', (_name, path, method, reason, resource) => {
    const answer = preflight(path, method)
    expect(answer.status).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.body).toContain(`<Code>AccessForbidden</Code><Message>CORSResponse: ${reason}`)
    expect(answer.body).toContain(`<Method>${method}</Method><ResourceType>${resource}</ResourceType>`)
  })

  test('for ListBuckets and CreateBucket is allowed where the option says so', () => {
    expect(preflight('/', 'GET', {}, { forBucketList: true }).status).toBe(200)
    expect(preflight('/nowhere', 'PUT', {}, { forBucketList: true }).status).toBe(200)
    expect(preflight('/nowhere/key', 'PUT', {}, { forBucketList: true }).status).toBe(403)
    const elsewhere = { origin: 'https://elsewhere.test' }
    expect(preflight('/', 'GET', elsewhere, { forBucketList: true }).status).toBe(403)
    expect(preflight('/nowhere', 'PUT', elsewhere, { forBucketList: true }).status).toBe(403)
  })

  test.each([
    ['no origin', { origin: undefined }, 'Insufficient information. Origin request header needed.'],
    ['no method', { 'access-control-request-method': undefined }, 'Invalid Access-Control-Request-Method: null'],
    ['an odd method', { 'access-control-request-method': '<b>' }, 'Invalid Access-Control-Request-Method: &lt;b&gt;'],
  ])('with %s is a bad request', (_name, change, message) => {
    const headers = Object.entries({ origin, 'access-control-request-method': 'GET', ...change }).filter(
      ([, value]) => value !== undefined,
    )
    const asked = { ...request('OPTIONS', '/photos/a'), headers: Object.fromEntries(headers) as Record<string, string> }
    const answered = answer(asked)
    expect(answered.status).toBe(400)
    expect(answered.body).toContain(`<Message>${message}</Message>`)
  })

  test.each([
    ['http://127.0.0.1:4173', 200],
    ['http://localhost:5173', 200],
    ['http://127.0.0.1:4566', 403],
    ['http://localhost:4566', 403],
    ['http://photos.localhost:4566', 403],
    ['http://localhost.evil.test', 403],
    ['https://evil.test', 403],
    ['null', 403],
  ])("for the emulator's own pages from %s answers %i", (from, status) => {
    const answer = preflight('/_rolecall/inbox', 'GET', { origin: from, host: '127.0.0.1:4566' })
    expect(answer.status).toBe(status)
  })
})

describe('An answer', () => {
  test('can be read by pages of this computer where AWS lets every page', () => {
    const getId = (from: string) =>
      headersFor(request('POST', '/', { origin: from, 'x-amz-target': 'AWSCognitoIdentityService.GetId' }))
    expect(getId(origin)['access-control-allow-origin']).toBe(origin)
    expect(getId('https://elsewhere.test')).toEqual({})
  })

  test('can be read by the pages that the bucket allows, and no others', () => {
    expect(headersFor(request('GET', '/photos/a'))['access-control-allow-origin']).toBe(origin)
    expect(headersFor(request('GET', '/photos/a', { origin: 'https://elsewhere.test' }))).toEqual({})
    expect(headersFor(request('GET', '/'))).toEqual({})
  })

  test('to a program carries nothing for browsers', () => {
    expect(headersFor({ ...request('POST', '/'), headers: {} })).toEqual({})
  })
})
