import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam'
import { ChangeResourceRecordSetsCommand, ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { faultPage } from './faultPage.ts'
import { rawRequest } from './rawRequest.ts'

const waits: number[] = []
let local: TestEmulator
const { ask, set, told } = faultPage(() => local)

beforeAll(async () => {
  local = await startEmulator({
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
  })
})

afterEach(() => ask('DELETE'))
afterAll(() => local.close())

/** A client of its own each time: it remembers what it learnt of the time. */
const s3 = () => local.rootClient(S3Client)
const list = () =>
  local.clientFor('otto', S3Client).send(new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'public/' }))
const zones = () => local.clientFor('otto', Route53Client).send(new ListHostedZonesCommand({}))
const who = () => local.clientFor('otto', STSClient).send(new GetCallerIdentityCommand({}))
const roles = () => local.rootClient(IAMClient).send(new ListRolesCommand({}))
const identity = () => local.rootClient(CognitoIdentityClient)
const getId = () => identity().send(new GetIdCommand({ IdentityPoolId: localBackend.identityPoolId }))
const getUser = () => local.rootClient(CognitoIdentityProviderClient).send(new GetUserCommand({ AccessToken: 'a.b.c' }))
const credentials = () =>
  identity().send(new GetCredentialsForIdentityCommand({ IdentityId: local.identityIdOf('guest') }))
const change = () =>
  local.clientFor('otto', Route53Client).send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: 'Z00000000000000000000',
      ChangeBatch: { Changes: [{ Action: 'DELETE', ResourceRecordSet: { Name: 'a.test', Type: 'A' } }] },
    }),
  )
const webIdentity = () =>
  local.rootClient(STSClient).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: 'arn:aws:iam::123456789012:role/guest',
      RoleSessionName: 'me',
      WebIdentityToken: 'a.b.c',
    }),
  )

const sdkErrors: readonly [
  service: string,
  failure: string,
  call: () => Promise<unknown>,
  name: string,
  status: number,
][] = [
  ['s3', 'throttled', list, 'SlowDown', 503],
  ['route53', 'throttled', zones, 'Throttling', 400],
  ['sts', 'throttled', who, 'Throttling', 400],
  ['iam', 'throttled', roles, 'Throttling', 400],
  ['cognito-identity', 'throttled', getId, 'TooManyRequestsException', 400],
  ['cognito-idp', 'throttled', getUser, 'TooManyRequestsException', 400],
  ['s3', 'internal-error', list, 'InternalError', 500],
  ['route53', 'internal-error', zones, 'InternalError', 500],
  ['cognito-identity', 'internal-error', getId, 'InternalErrorException', 500],
  ['s3', 'unavailable', list, 'ServiceUnavailable', 503],
  ['sts', 'unavailable', who, 'ServiceUnavailable', 503],
  ['s3', 'expired-credentials', list, 'ExpiredToken', 400],
  ['route53', 'expired-credentials', zones, 'ExpiredToken', 403],
  ['sts', 'expired-credentials', who, 'ExpiredToken', 403],
  ['cognito-identity', 'expired-token', getId, 'NotAuthorizedException', 400],
  ['cognito-idp', 'expired-token', getUser, 'NotAuthorizedException', 400],
  ['s3', 'clock-skew', list, 'RequestTimeTooSkewed', 403],
  ['route53', 'clock-skew', zones, 'SignatureDoesNotMatch', 403],
  ['s3', 'redirect', list, 'PermanentRedirect', 301],
  ['s3', 'other-region', list, 'AuthorizationHeaderMalformed', 400],
  ['s3', 'no-such-upload', list, 'NoSuchUpload', 404],
  ['s3', 'delete-marker', list, 'MethodNotAllowed', 405],
  ['route53', 'prior-request', change, 'PriorRequestNotComplete', 400],
  ['route53', 'invalid-change-batch', change, 'InvalidChangeBatch', 400],
  ['cognito-identity', 'trust', credentials, 'InvalidIdentityPoolConfigurationException', 400],
  ['cognito-identity', 'no-guests', getId, 'NotAuthorizedException', 400],
  ['cognito-identity', 'forbidden-identity', credentials, 'NotAuthorizedException', 400],
  ['sts', 'trust', webIdentity, 'AccessDenied', 403],
]

test.each(sdkErrors)('%s %s reaches the SDK as AWS sends it', async (service, failure, call, name, status) => {
  await set({ service, operation: '*', failure })
  expect(await errorOf(call())).toMatchObject({ name, status })
})

test('a request that was signed too long ago is told the time of the service, in its body and its date', async () => {
  await set({ service: 's3', operation: 'ListObjectsV2', failure: 'clock-skew' })
  const error = await list().catch((problem: unknown) => problem as Record<string, unknown>)
  const hour = 3_600_000
  const server = Date.parse((error as { ServerTime: string }).ServerTime)
  expect(Math.round((server - Date.now()) / hour)).toBe(1)
  const { headers } = (error as { $response: { headers: Record<string, string> } }).$response
  expect(Math.round((Date.parse(headers.date ?? '') - Date.now()) / hour)).toBe(1)
})

test.each([
  ['denied-by-organization', 'with an explicit deny in a service control policy'],
  ['denied-by-resource-control', 'with an explicit deny in a resource control policy'],
  ['denied-by-endpoint', 'because no VPC endpoint policy allows the s3:ListBucket action'],
  ['denied-by-session', 'because no session policy allows the s3:ListBucket action'],
])('denied: %s says so in the words of AWS', async (failure, ending) => {
  await set({ service: 's3', operation: 'ListObjectsV2', failure })
  const { name, message, status } = await errorOf(list())
  expect([name, status]).toEqual(['AccessDenied', 403])
  expect(message).toMatch(
    /^User: arn:aws:sts::123456789012:assumed-role\/operators\/\S+ is not authorized to perform: /,
  )
  expect(message).toContain(`on resource: "arn:aws:s3:::team-photos" ${ending}`)
})

test('a delete marker and the right region stand where S3 puts them', async () => {
  await set({ service: 's3', operation: 'HeadObject', failure: 'delete-marker' })
  const head = await s3()
    .send(new HeadObjectCommand({ Bucket: 'team-photos', Key: 'a' }))
    .catch((problem: unknown) => problem)
  expect(head).toMatchObject({
    $metadata: { httpStatusCode: 405 },
    $response: { headers: { 'x-amz-delete-marker': 'true', allow: 'DELETE' } },
  })
  await set({ service: 's3', operation: 'ListObjectsV2', failure: 'other-region' })
  expect(await list().catch((problem: unknown) => problem)).toMatchObject({ Region: 'eu-west-1' })
})

test.each([
  ['dropped', /socket hang up|ECONNRESET|other side closed/],
  ['cut', /aborted|terminated|ECONNRESET/],
])('a connection that is %s fails at the client', async (failure, message) => {
  await set({ service: 's3', operation: 'ListObjectsV2', failure })
  expect((await errorOf(list())).message).toMatch(message)
})

test('an object of which the half comes is no object', async () => {
  await set({ service: 's3', operation: 'GetObject', failure: 'cut' })
  const { Body } = await s3().send(new GetObjectCommand({ Bucket: 'team-photos', Key: 'public/welcome.txt' }))
  await expect(Body?.transformToString()).rejects.toThrow(/aborted/)
})

test('what is dropped was not done, what is cut was', async () => {
  const put = (Key: string) => s3().send(new PutObjectCommand({ Bucket: 'team-photos', Key, Body: 'x' }))
  const isThere = (Key: string) =>
    s3()
      .send(new HeadObjectCommand({ Bucket: 'team-photos', Key }))
      .then(
        () => true,
        () => false,
      )
  await set({ service: 's3', operation: 'PutObject', failure: 'dropped', count: 1 })
  await errorOf(put('shared/dropped.txt'))
  await set({ service: 's3', operation: 'PutObject', failure: 'cut', count: 1 })
  await errorOf(put('shared/cut.txt'))
  expect([await isThere('shared/dropped.txt'), await isThere('shared/cut.txt')]).toEqual([false, true])
})

test.each([
  ['s3', list],
  ['route53', zones],
  ['sts', who],
  ['cognito-identity', getId],
])('a malformed answer of %s is none that the SDK can read', async (service, call) => {
  await set({ service, operation: '*', failure: 'malformed' })
  expect((await errorOf(call())).message).toMatch(/Deserialization error/)
})

test('no answer comes until the client gives up', async () => {
  await set({ service: 's3', operation: 'ListObjectsV2', failure: 'silent' })
  const giveUp = new AbortController()
  const asked = errorOf(s3().send(new ListObjectsV2Command({ Bucket: 'team-photos' }), { abortSignal: giveUp.signal }))
  await expect.poll(async () => (await told()).rules[0]?.hits).toBe(1)
  giveUp.abort()
  expect((await asked).name).toBe('AbortError')
})

test('a late answer waits as long as the rule says, and is whole', async () => {
  await set({ service: 's3', operation: 'ListObjectsV2', failure: 'slow', milliseconds: 4_000 })
  waits.length = 0
  expect((await list()).KeyCount).toBeGreaterThan(0)
  expect(waits).toEqual([4_000])
})

test('CORS: pages may not ask, or cannot read what is answered where the preflight does not say what is asked', async () => {
  const origin = 'http://127.0.0.1:5173'
  const headers = { origin, 'access-control-request-method': 'GET' }
  const preflight = (path: string, method = 'GET') =>
    rawRequest(local.port, {
      method: 'OPTIONS',
      path,
      headers: { ...headers, 'access-control-request-method': method },
    })
  const rule = await set({ service: 's3', operation: 'GetObject', failure: 'no-cors' })
  expect((await preflight('/team-photos/a')).status).toBe(403)
  expect((await preflight('/team-photos/a', 'PUT')).status).toBe(200)
  expect((await told()).rules[0]).toEqual({ ...rule, hits: 1 })

  await set({ service: 'cognito-identity', operation: 'GetId', failure: 'no-cors' })
  expect((await preflight('/', 'POST')).status).toBe(200)
  const target = 'AWSCognitoIdentityService.GetId'
  const read = await rawRequest(local.port, {
    method: 'POST',
    headers: { origin, 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ IdentityPoolId: localBackend.identityPoolId }),
  })
  expect(read.status).toBe(200)
  expect(read.headers['access-control-allow-origin']).toBeUndefined()
})

test('CORS: a redirect is shown to no page, and ETag may be left out of what a page reads', async () => {
  const origin = 'http://127.0.0.1:5173'
  const get = () => rawRequest(local.port, { path: '/team-photos/public/welcome.txt', headers: { origin } })
  expect((await get()).headers['access-control-expose-headers']).toMatch(/\bETag\b/)
  const { id } = await set({ service: 's3', operation: 'GetObject', failure: 'no-etag' })
  const exposed = (await get()).headers['access-control-expose-headers']
  expect(exposed).not.toMatch(/\betag\b/i)
  expect(exposed).toMatch(/x-amz-request-id/)
  await ask('DELETE', undefined, `/${id}`)
  await set({ service: 's3', operation: 'GetObject', failure: 'redirect' })
  const redirected = await get()
  expect(redirected.status).toBe(301)
  expect(redirected.headers['access-control-allow-origin']).toBeUndefined()
})

test('an object comes whole where documents are malformed, and one of a byte is cut before it', async () => {
  const object = { Bucket: 'team-photos', Key: 'shared/one.txt' }
  await s3().send(new PutObjectCommand({ ...object, Body: 'x' }))
  await set({ service: 's3', operation: 'GetObject', failure: 'malformed', count: 1 })
  const whole = await s3().send(new GetObjectCommand(object))
  expect(await whole.Body?.transformToString()).toBe('x')
  await set({ service: 's3', operation: 'GetObject', failure: 'cut', count: 1 })
  const { Body } = await s3().send(new GetObjectCommand(object))
  await expect(Body?.transformToString()).rejects.toThrow(/aborted/)
})

describe('CORS: a preflight meets the rule that its request will meet', () => {
  const origin = 'http://127.0.0.1:5173'
  const preflight = (method: string, asked = '') =>
    rawRequest(local.port, {
      method: 'OPTIONS',
      path: '/team-photos/shared/a',
      headers: {
        origin,
        'access-control-request-method': method,
        ...(asked && { 'access-control-request-headers': asked }),
      },
    })
  const hits = async () => (await told()).rules.map((rule) => rule.hits)

  test('another rule that comes first is for the request', async () => {
    await set({ service: 's3', operation: '*', failure: 'throttled' })
    await set({ service: 's3', operation: '*', failure: 'no-cors' })
    expect((await preflight('GET')).status).toBe(200)
    expect(await hits()).toEqual([0, 0])
  })

  test('the headers that are asked for tell one operation from another', async () => {
    await set({ service: 's3', operation: 'PutObject', failure: 'no-cors' })
    expect((await preflight('PUT', 'content-type,X-Amz-Copy-Source')).status).toBe(200)
    expect((await preflight('PUT', 'content-type')).status).toBe(403)
    expect(await hits()).toEqual([1])
  })

  test('a rule for some requests draws once, at the request itself', async () => {
    await set({ service: 's3', operation: '*', failure: 'no-cors', probability: 0.999 })
    expect((await preflight('GET')).status).toBe(200)
    expect(await hits()).toEqual([0])
  })
})

test('what is not signed has no credentials that could have expired; what is presigned says when it was signed', async () => {
  const get = (query = '') => rawRequest(local.port, { path: `/team-photos/public/welcome.txt${query}` })
  const unsigned = await get()
  await set({ service: 's3', operation: '*', failure: 'expired-credentials' })
  await set({ service: 's3', operation: '*', failure: 'clock-skew' })
  const again = await get()
  expect([again.status, again.body.includes('ExpiredToken')]).toEqual([unsigned.status, false])
  await ask('DELETE')
  await set({ service: 's3', operation: '*', failure: 'clock-skew' })
  const presigned = await get('?X-Amz-Date=20261130T120000Z&X-Amz-Signature=00')
  expect(presigned.body).toContain('<RequestTime>20261130T120000Z</RequestTime>')
})
