import { createHash } from 'node:crypto'
import { GetTokensFromRefreshTokenCommand, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resourceServersOf } from '../../../../emulator/services/cognito-idp/pools/resourceServers.ts'
import { clientId, minute, userPoolId } from '../startUserPool.ts'
import { rosa, startDomain, verifier } from './startDomain.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
beforeAll(async () => {
  domain = await startDomain()
  resourceServersOf(domain.store).set([userPoolId, 'photos'], {
    poolId: userPoolId,
    identifier: 'photos',
    settings: { Name: 'photos', Scopes: ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: 'x' })) },
  })
  domain.changeClient({
    id: 'machineclient00000000001',
    secret: 'secret-of-the-machine',
    settings: { AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['photos/read', 'photos/write'] },
  })
  domain.changeClient({ id: 'secretclient000000000001', secret: 'secret+of/the=server' })
  domain.changeClient({ id: 'anotherclient00000000001' })
})
afterAll(() => domain.stop())

const getUser = (AccessToken: string) => domain.idp.send(new GetUserCommand({ AccessToken }))
const refusal = async (answer: ReturnType<typeof domain.exchange>) => {
  const { status, text, headers } = await answer
  expect(headers['cache-control']).toBe('no-store')
  return [status, JSON.parse(text)] as const
}
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
})

describe('allowed', () => {
  test('ID-174: a code becomes the tokens of a sign-in, with what was granted', async () => {
    const answer = await domain.exchange(await domain.codeOf(rosa, { nonce: 'n-0S6_WzA2Mj' }))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/json;charset=UTF-8')
    const { id_token: id, access_token: access, ...rest } = answer.json()
    expect(rest).toEqual({ refresh_token: expect.any(String), expires_in: 3600, token_type: 'Bearer' })
    const accessClaims = domain.payloadOf(String(access))
    expect(accessClaims).toMatchObject({ scope: 'openid email', version: 2, client_id: clientId, token_use: 'access' })
    const idClaims = domain.payloadOf(String(id))
    expect(idClaims).toMatchObject({
      aud: clientId,
      nonce: 'n-0S6_WzA2Mj',
      email: 'rosa@example.test',
      email_verified: true,
      at_hash: createHash('sha256').update(String(access)).digest().subarray(0, 16).toString('base64url'),
      origin_jti: accessClaims.origin_jti,
    })
    expect(idClaims).not.toHaveProperty('name')
    expect(idClaims).not.toHaveProperty('version')
  })

  test('ID-175: what a token shows of its person hangs on its scopes', async () => {
    const only = domain.payloadOf((await domain.tokensOf(rosa, { scope: 'openid' })).id)
    expect(only).toMatchObject({ email: 'rosa@example.test' })
    const phone = domain.payloadOf((await domain.tokensOf(rosa, { scope: 'openid phone' })).id)
    expect(phone).not.toHaveProperty('email')
    const all = (await domain.exchange(await domain.codeOf(rosa, { scope: undefined }))).json()
    expect(domain.payloadOf(String(all.access_token)).scope).toBe(
      'openid email phone profile aws.cognito.signin.user.admin',
    )
    const own = (await domain.exchange(await domain.codeOf(rosa, { scope: 'aws.cognito.signin.user.admin' }))).json()
    expect(own).not.toHaveProperty('id_token')
    await expect(getUser(String(own.access_token))).resolves.toHaveProperty('Username')
  })

  test('ID-175: calls of a person about themselves need their own scope', async () => {
    const { access } = await domain.tokensOf()
    expect(await domain.refusal(getUser(access))).toBe(
      'NotAuthorizedException: Access Token does not have required scopes',
    )
  })

  test('ID-176: refreshing keeps scopes and sign-in, here and by the API, and gives no other refresh token', async () => {
    const first = await domain.tokensOf()
    domain.advance(minute)
    const answer = await domain.send('/oauth2/token', {
      form: { grant_type: 'refresh_token', client_id: clientId, refresh_token: first.refresh },
    })
    expect(Object.keys(answer.json()).sort()).toEqual(['access_token', 'expires_in', 'id_token', 'token_type'])
    const { AuthenticationResult } = await domain.idp.send(
      new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken: first.refresh }),
    )
    const before = domain.payloadOf(first.access)
    for (const token of [String(answer.json().access_token), AuthenticationResult?.AccessToken ?? '']) {
      const { scope, version, origin_jti, auth_time, jti } = domain.payloadOf(token)
      expect({ scope, version, origin_jti, auth_time }).toEqual({
        scope: 'openid email',
        version: 2,
        origin_jti: before.origin_jti,
        auth_time: before.auth_time,
      })
      expect(jti).not.toBe(before.jti)
    }
  })

  test.each([
    ['in the header', {}, basic('secretclient000000000001', 'secret+of/the=server')],
    ['in the form', { client_id: 'secretclient000000000001', client_secret: 'secret+of/the=server' }, {}],
  ])('ID-177: a client proves its secret %s', async (_where, words, headers) => {
    const code = await domain.codeOf(rosa, { client_id: 'secretclient000000000001' })
    const { status } = await domain.exchange(code, { client_id: '', ...words }, headers)
    expect(status).toBe(200)
  })

  test('ID-178: a client gets a token for itself, with the scopes of resource servers', async () => {
    const ask = (scope?: string) =>
      domain.send('/oauth2/token', {
        form: { grant_type: 'client_credentials', ...(scope !== undefined && { scope }) },
        headers: basic('machineclient00000000001', 'secret-of-the-machine'),
      })
    const answer = (await ask('photos/read')).json()
    expect(Object.keys(answer)).toEqual(['access_token', 'expires_in', 'token_type'])
    const claims = domain.payloadOf(String(answer.access_token))
    expect(claims).toMatchObject({
      sub: 'machineclient00000000001',
      client_id: 'machineclient00000000001',
      scope: 'photos/read',
      token_use: 'access',
      version: 2,
    })
    expect(claims).not.toHaveProperty('username')
    expect(domain.payloadOf(String((await ask()).json().access_token)).scope).toBe('photos/read photos/write')
    expect(await refusal(ask('openid'))).toEqual([400, { error: 'invalid_scope' }])
    expect(await domain.refusal(getUser(String(answer.access_token)))).toBe(
      'NotAuthorizedException: Access Token does not have required scopes',
    )
  })

  test('ID-179: pages of this computer may ask from a browser, after a preflight with any header', async () => {
    const headers = {
      origin: 'http://127.0.0.1:5173',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-amz-user-agent',
    }
    for (const path of ['/oauth2/token', '/oauth2/userInfo', '/oauth2/revoke']) {
      const { status, headers: answered } = await domain.send(path, { method: 'OPTIONS', headers })
      expect([status, answered['access-control-allow-origin']]).toEqual([200, 'http://127.0.0.1:5173'])
      expect(answered['access-control-allow-headers']).toBe('content-type, x-amz-user-agent')
    }
    const login = await domain.send('/login', { method: 'OPTIONS', headers })
    expect(login.status).toBe(403)
    const page = await domain.send(`/login?${domain.query()}`, { headers: { origin: 'http://127.0.0.1:5173' } })
    expect(page.headers).not.toHaveProperty('access-control-allow-origin')
    const token = await domain.send('/oauth2/token', { form: {}, headers: { origin: 'http://127.0.0.1:5173' } })
    expect(token.headers['access-control-allow-origin']).toBe('http://127.0.0.1:5173')
  })
})

describe('denied', () => {
  test('ID-174: a code that comes again, which ends what it gave', async () => {
    const code = await domain.codeOf(rosa, { scope: 'openid aws.cognito.signin.user.admin' })
    const first = (await domain.exchange(code)).json()
    await expect(getUser(String(first.access_token))).resolves.toHaveProperty('Username')
    expect(await refusal(domain.exchange(code))).toEqual([400, { error: 'invalid_grant' }])
    expect(await domain.refusal(getUser(String(first.access_token)))).toBe(
      'NotAuthorizedException: Access Token has been revoked',
    )
    const refresh = { grant_type: 'refresh_token', client_id: clientId, refresh_token: String(first.refresh_token) }
    expect(await refusal(domain.send('/oauth2/token', { form: refresh }))).toEqual([400, { error: 'invalid_grant' }])
  })

  test('ID-174: a code after its five minutes', async () => {
    const code = await domain.codeOf()
    domain.advance(5 * minute)
    expect(await refusal(domain.exchange(code))).toEqual([400, { error: 'invalid_grant' }])
  })

  test.each([
    ['the wrong verifier', { code_verifier: 'w'.repeat(64) }, 'invalid_grant'],
    ['no verifier', { code_verifier: '' }, 'invalid_grant'],
    [
      'the challenge itself',
      { code_verifier: createHash('sha256').update(verifier).digest('base64url') },
      'invalid_grant',
    ],
    ['another redirect_uri', { redirect_uri: 'http://localhost:5173/' }, 'invalid_grant'],
    ['no redirect_uri', { redirect_uri: '' }, 'invalid_request'],
    ["another client's code", { client_id: 'anotherclient00000000001' }, 'invalid_grant'],
    ['a client that does not exist', { client_id: 'unknown' }, 'invalid_client'],
    ['no client', { client_id: '' }, 'invalid_request'],
    ['no code', { code: '' }, 'invalid_request'],
    ['a code that was never given', { code: '00000000-0000-4000-8000-000000000000' }, 'invalid_grant'],
    ['a secret of a client that has none', { client_secret: 'guess' }, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['no grant', { grant_type: '' }, 'invalid_request'],
  ])('ID-174: %s', async (_what, change, error) => {
    const code = await domain.codeOf()
    expect(await refusal(domain.exchange(code, change))).toEqual([400, { error }])
  })

  test('ID-174: a verifier for a code that was asked for without a challenge', async () => {
    const plain = { code_challenge: undefined, code_challenge_method: undefined }
    expect(await refusal(domain.exchange(await domain.codeOf(rosa, plain)))).toEqual([400, { error: 'invalid_grant' }])
    expect((await domain.exchange(await domain.codeOf(rosa, plain), { code_verifier: '' })).status).toBe(200)
  })

  test.each([
    ['none', {}, {}],
    ['a wrong one in the header', {}, basic('secretclient000000000001', 'wrong')],
    ['a wrong one in the form', { client_secret: 'wrong' }, {}],
    ['a header of another kind', {}, { authorization: 'Bearer abc' }],
    ['a header that is no text', {}, { authorization: 'Basic %%%' }],
  ])('ID-177: a client with a secret that shows %s', async (_what, words, headers) => {
    const code = await domain.codeOf(rosa, { client_id: 'secretclient000000000001' })
    const change = { client_id: 'secretclient000000000001', ...words }
    expect(await refusal(domain.exchange(code, change, headers))).toEqual([400, { error: 'invalid_client' }])
  })

  test('ID-178: a client without a secret, or without the flow, gets no token for itself', async () => {
    const ask = (form: Record<string, string>) =>
      domain.send('/oauth2/token', { form: { grant_type: 'client_credentials', ...form } })
    const [publicClient, server] = [
      { client_id: clientId },
      { client_id: 'secretclient000000000001', client_secret: 'secret+of/the=server' },
    ]
    for (const words of [publicClient, server]) {
      expect(await refusal(ask(words))).toEqual([400, { error: 'unauthorized_client' }])
    }
  })

  test("ID-176: another client's refresh token, a revoked one, one of a disabled person", async () => {
    const { refresh } = await domain.tokensOf()
    const ask = (client_id: string, refresh_token = refresh) =>
      domain.send('/oauth2/token', { form: { grant_type: 'refresh_token', client_id, refresh_token } })
    expect(await refusal(ask('anotherclient00000000001'))).toEqual([400, { error: 'invalid_grant' }])
    expect(await refusal(ask(clientId, 'a.b.c.d.e'))).toEqual([400, { error: 'invalid_grant' }])
    const revoked = await domain.send('/oauth2/revoke', { form: { token: refresh, client_id: clientId } })
    expect([revoked.status, revoked.text]).toEqual([200, ''])
    expect(await refusal(ask(clientId))).toEqual([400, { error: 'invalid_grant' }])
  })

  test('ID-179: pages of other sites', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    expect((await domain.send('/oauth2/token', { method: 'OPTIONS', headers })).status).toBe(403)
  })
})

describe('malformed', () => {
  test.each([
    ['a body of another kind', 415, { form: '{}', headers: { 'content-type': 'application/json' } }],
    ['a body without an end', 413, { form: `code=${'x'.repeat(70_000)}` }],
    ['a parameter that comes twice', 400, { form: 'grant_type=refresh_token&grant_type=refresh_token&client_id=a' }],
    ['GET', 405, {}],
  ])('%s', async (_what, status, sent) => {
    const answer = await domain.send('/oauth2/token', sent)
    expect([answer.status, answer.json()]).toEqual([status, { error: 'invalid_request' }])
  })

  test('ID-180: access and ID tokens cannot be revoked, nor a token by another client', async () => {
    const { access, id, refresh } = await domain.tokensOf()
    const revoke = (token: string, client_id = clientId) =>
      refusalOf(domain.send('/oauth2/revoke', { form: { token, client_id } }))
    for (const token of [access, id]) expect(await revoke(token)).toEqual([400, { error: 'unsupported_token_type' }])
    expect(await revoke(refresh, 'anotherclient00000000001')).toEqual([400, { error: 'unauthorized_client' }])
    expect(await revoke(refresh, 'unknown')).toEqual([401, { error: 'invalid_client' }])
    expect(await revoke('')).toEqual([400, { error: 'invalid_request' }])
  })
})

async function refusalOf(answer: ReturnType<typeof domain.send>) {
  const { status, text } = await answer
  return [status, JSON.parse(text)] as const
}
