/** Strict mode: where it is set, rates, and CORS (docs/strict.md); propagation.test.ts has what takes a moment. */
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { GetHostedZoneCountCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Strictness } from '#contract/strictness.ts'
import { strictnessOf } from '../../../emulator/request/strictMode.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { isNeverFromBrowser } from '../../../src/aws/operations/neverFromBrowser.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { rawRequest } from './rawRequest.ts'

/** The clock goes on where a test says so. */
let now = Date.now()
let local: TestEmulator

beforeAll(async () => {
  local = await startEmulator({ clock: () => now, corsForBucketList: true })
})
afterEach(() => {
  local.emulator.strict.change(strictnessOf({ isStrict: false }))
})
afterAll(() => local.close())

const ask = (method: string, body?: string, headers: Record<string, string> = {}) =>
  fetch(`${local.url}/_rolecall/strict`, { method, headers, ...(body !== undefined && { body }) })
const turnOn = async (...parts: (keyof Strictness)[]) => {
  const answer = await ask('POST', JSON.stringify(Object.fromEntries(parts.map((part) => [part, true]))))
  expect(answer.status).toBe(200)
}
const clockOf = () => ({ systemClockOffset: now - Date.now() })
const times = (count: number, send: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, send))
const second = 1_000

describe('The page', () => {
  test('tells what holds, changes the parts that are named, and turns all of it off', async () => {
    expect(await (await ask('GET')).json()).toEqual({ throttling: false, propagation: false, cors: false })
    expect(await (await ask('POST', '{"cors":true}')).json()).toEqual({
      throttling: false,
      propagation: false,
      cors: true,
    })
    await turnOn('throttling')
    expect(await (await ask('GET')).json()).toEqual({ throttling: true, propagation: false, cors: true })
    expect(await (await ask('DELETE')).json()).toEqual({ throttling: false, propagation: false, cors: false })
  })

  test.each([
    ['{', 'A change is a JSON object with some of throttling, propagation, cors.'],
    ['[]', 'A change is a JSON object with some of throttling, propagation, cors.'],
    ['{"cors":1}', 'cors is true or false.'],
    ['{"speed":true}', 'There is no speed: throttling, propagation, cors are.'],
    ['{"__proto__":true}', 'There is no __proto__: throttling, propagation, cors are.'],
  ])('malformed: %s is refused, and nothing changes', async (body, message) => {
    const answer = await ask('POST', body)
    expect([answer.status, await answer.json()]).toEqual([400, { message }])
    expect(local.emulator.strict.parts.cors).toBe(false)
  })

  test('is for programs and pages of this computer, and not for pages that the emulator serves', async () => {
    expect((await ask('GET', undefined, { origin: 'https://elsewhere.test' })).status).toBe(403)
    expect((await ask('POST', '{"cors":true}', { origin: local.url })).status).toBe(403)
    expect((await ask('GET', undefined, { origin: 'http://localhost:5173' })).status).toBe(200)
    expect((await ask('PUT', '{}')).status).toBe(405)
    expect((await ask('POST', `{"cors":true${' '.repeat(2000)}}`)).status).toBe(413)
  })

  test('--strict turns all of it on, for as long as the emulator runs', async () => {
    const strict = await startEmulator({ strict: true })
    expect(strict.emulator.strict.parts).toEqual({ throttling: true, propagation: true, cors: true })
    await strict.close()
  })
})

describe('Throttling', () => {
  const zones = () => local.rootClient(Route53Client, clockOf()).send(new GetHostedZoneCountCommand({}))
  const pool = () =>
    local
      .rootClient(CognitoIdentityProviderClient, clockOf())
      .send(new DescribeUserPoolCommand({ UserPoolId: localBackend.userPoolId }))
  const who = () => local.rootClient(STSClient, clockOf()).send(new GetCallerIdentityCommand({}))

  test('requests are not counted otherwise', async () => {
    await times(60, zones)
    await times(20, pool)
  })

  test('R53-080: Route 53 takes fifty at once, and goes on when time has passed', async () => {
    await turnOn('throttling')
    await times(50, zones)
    expect(await errorOf(zones())).toEqual({ name: 'Throttling', message: 'Rate exceeded', status: 400 })
    now += second
    await zones()
  })

  test('user pools count by kinds of operations, in the default rates that Cognito tells', async () => {
    await turnOn('throttling')
    now += 10 * second
    await times(15, pool)
    expect(await errorOf(pool())).toEqual({ name: 'TooManyRequestsException', message: 'Rate exceeded', status: 400 })
    const list = new ListUsersCommand({ UserPoolId: localBackend.userPoolId, Limit: 1 })
    await local.rootClient(CognitoIdentityProviderClient, clockOf()).send(list)
    now += second
    await pool()
  })

  test('nobody meets the six hundred a second of STS', async () => {
    await turnOn('throttling')
    await times(100, who)
  })
})

describe('CORS', () => {
  const origin = 'http://localhost:5173'
  const preflight = (path: string, method: string, headers: Record<string, string> = {}) =>
    rawRequest(local.port, {
      method: 'OPTIONS',
      path,
      headers: { origin, 'access-control-request-method': method, ...headers },
    })

  test('what the console knows as never from a browser is answered to no page, whatever was asked for at the start', async () => {
    expect(isNeverFromBrowser('s3', 'ListBuckets', {})).toBe(true)
    expect(isNeverFromBrowser('s3', 'CreateBucket', {})).toBe(true)
    expect((await preflight('/?x-id=ListBuckets', 'GET')).status).toBe(200)
    await turnOn('cors')
    expect((await preflight('/?x-id=ListBuckets', 'GET')).status).toBe(403)
    expect((await preflight('/new-bucket', 'PUT')).status).toBe(403)
    expect((await preflight('/team-photos?list-type=2', 'GET')).status).toBe(200)
  })

  test('Access Analyzer is answered to programs alone', async () => {
    const signed = { 'access-control-request-headers': 'authorization,content-type' }
    const headers = {
      origin,
      authorization: 'AWS4-HMAC-SHA256 Credential=A/20261201/us-east-1/access-analyzer/aws4_request',
    }
    const ask = () => rawRequest(local.port, { method: 'POST', path: '/policy/validation', headers, body: '{}' })
    expect((await ask()).headers['access-control-allow-origin']).toBe(origin)
    await turnOn('cors')
    expect((await ask()).headers['access-control-allow-origin']).toBeUndefined()
    expect((await preflight('/2013-04-01/hostedzone', 'GET', signed)).status).toBe(200)
  })

  test('no page is told how long its request took', async () => {
    const ask = () => rawRequest(local.port, { path: '/team-photos/public/none', headers: { origin } })
    expect((await ask()).headers['timing-allow-origin']).toBe(origin)
    await turnOn('cors')
    const { headers } = await ask()
    expect(headers['timing-allow-origin']).toBeUndefined()
    expect(headers['access-control-allow-origin']).toBe(origin)
  })
})
