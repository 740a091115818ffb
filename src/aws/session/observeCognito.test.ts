import { beforeEach, expect, test, vi } from 'vitest'
import { createRecorder, type Recorder } from '../record/recorder.ts'
import { observeCognito } from './observeCognito.ts'

const endpoint = 'http://127.0.0.1:4566'
const signInPages = {
  domain: 'rolecall.auth.localhost:4443',
  url: 'http://rolecall.auth.localhost:4566',
  scopes: [],
  responseType: 'code',
  redirectSignIn: [],
  redirectSignOut: [],
  providers: [],
  pretended: true,
} as const
const send = vi.fn<typeof fetch>()
/** Where the observed `fetch` hangs. */
let page: { fetch: typeof fetch }
let recorder: Recorder
let stop: () => void

beforeEach(() => {
  send.mockReset()
  page = { fetch: send }
  recorder = createRecorder(10)
  const endpoints = { userPool: endpoint, identityPool: endpoint, s3: endpoint, route53: endpoint, sts: endpoint }
  stop = observeCognito({ endpoints, signInPages, identityPoolId: 'us-east-1:7d0e' }, { recorder, page })
})

function post(operation: string, body: object, url = endpoint) {
  return page.fetch(url, { method: 'POST', headers: { 'X-Amz-Target': operation }, body: JSON.stringify(body) })
}

async function lastSettled() {
  await vi.waitFor(() => expect(recorder.list()[0]?.outcome).not.toBe('in flight'))
  return recorder.list()[0]
}

test('a sign-in is recorded with names only, and the page still gets its answer', async () => {
  send.mockResolvedValueOnce(
    Response.json({ ChallengeParameters: { SALT: 'salty' } }, { headers: { 'x-amzn-requestid': 'r1' } }),
  )
  const response = await post('AWSCognitoIdentityProviderService.InitiateAuth', {
    AuthParameters: { USERNAME: 'mika@example.test' },
  })
  expect(await response.json()).toEqual({ ChallengeParameters: { SALT: 'salty' } })
  const call = await lastSettled()
  expect(call).toMatchObject({
    service: 'cognito-idp',
    operation: 'InitiateAuth',
    cause: 'Sign in',
    outcome: 'done',
    status: 200,
    requestId: 'r1',
  })
  expect(call?.request?.body).toContain('USERNAME')
  expect(JSON.stringify(call)).not.toMatch(/mika|salty/)
})

test("a refusal keeps Cognito's code and sentence", async () => {
  const body = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' }
  send.mockResolvedValueOnce(Response.json(body, { status: 400 }))
  await post('AWSCognitoIdentityProviderService.RespondToAuthChallenge', {})
  expect(await lastSettled()).toMatchObject({
    outcome: 'failed',
    status: 400,
    failure: { kind: 'sign-in', code: 'NotAuthorizedException', message: body.message },
  })
})

test('an ended session is told from a failure', async () => {
  const body = { __type: 'NotAuthorizedException', message: 'Refresh Token has been revoked' }
  send.mockResolvedValueOnce(Response.json(body, { status: 400 }))
  await post('AWSCognitoIdentityProviderService.GetTokensFromRefreshToken', {})
  expect(await lastSettled()).toMatchObject({ outcome: 'expired' })
})

test('a lost connection is recorded and thrown on', async () => {
  send.mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(post('AWSCognitoIdentityService.GetId', {})).rejects.toThrow('Failed to fetch')
  expect(await lastSettled()).toMatchObject({
    service: 'cognito-identity',
    outcome: 'failed',
    failure: { kind: 'network' },
  })
})

test("AWS's own hosts are observed too", async () => {
  send.mockResolvedValueOnce(Response.json({ IdentityId: 'us-east-1:1' }))
  await post('AWSCognitoIdentityService.GetId', {}, 'https://cognito-identity.us-east-1.amazonaws.com/')
  expect(await lastSettled()).toMatchObject({ operation: 'GetId', outcome: 'done' })
})

test.each([
  ['another host', () => post('AWSCognitoIdentityService.GetId', {}, 'https://elsewhere.test/')],
  ['another target', () => post('DynamoDB_20120810.GetItem', {})],
  ['no target', () => page.fetch(`${endpoint}/_rolecall/inbox`)],
  [
    'an SDK request',
    () =>
      page.fetch(
        new Request(`${endpoint}/team-photos`, { headers: { 'x-amz-target': 'AWSCognitoIdentityService.GetId' } }),
      ),
  ],
])('%s passes unrecorded', async (_, request) => {
  send.mockResolvedValueOnce(new Response())
  await request()
  expect(recorder.list()).toEqual([])
})

test('whoever stops observing has the page as it was', () => {
  stop()
  expect(page.fetch).toBe(send)
})

test('the exchange of a code at the pool’s domain is recorded with names only', async () => {
  const exchange = (answer: Response) => {
    send.mockResolvedValueOnce(answer)
    const body = 'grant_type=authorization_code&code=c0de&code_verifier=pr00f'
    return page.fetch(`${signInPages.url}/oauth2/token`, { method: 'POST', body })
  }
  await exchange(Response.json({ id_token: 'tok1', access_token: 'tok2', refresh_token: 'tok3' }))
  const call = await lastSettled()
  expect(call).toMatchObject({ service: 'cognito-idp', operation: 'Token_POST', cause: 'Sign in', outcome: 'done' })
  expect(call?.request?.body).toContain('code_verifier')
  expect(call?.response?.body).toContain('refresh_token')
  expect(JSON.stringify(recorder.list())).not.toMatch(/c0de|pr00f|tok\d/)

  await exchange(Response.json({ error: 'invalid_grant' }, { status: 400 }))
  expect(await lastSettled()).toMatchObject({ outcome: 'failed', status: 400, failure: { code: 'invalid_grant' } })
})
