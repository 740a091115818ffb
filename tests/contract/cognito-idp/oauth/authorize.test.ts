import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientId, hour, passwordClientId } from '../startUserPool.ts'
import { callback, cookieIn, rosa, startDomain } from './startDomain.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
beforeAll(async () => {
  domain = await startDomain()
})
afterAll(() => domain.stop())

const ask = (change: Record<string, string | undefined> = {}, cookie = '') =>
  domain.send(`/oauth2/authorize?${domain.query(change)}`, { headers: { cookie } })

describe('allowed', () => {
  test('ID-171: a person who is not signed in comes to the sign-in page, with the whole request', async () => {
    const { status, location } = await ask({ identity_provider: 'COGNITO' })
    expect([status, location]).toEqual([302, `/login?${domain.query({ identity_provider: 'COGNITO' })}`])
    expect((await ask({ identity_provider: 'Pretend' })).location).toMatch(/^\/pretend\/Pretend\?/)
  })

  test('ID-171: whoever is signed in goes back at once, until the hour of the cookie is over', async () => {
    const signedIn = await domain.signInByPage()
    const cookie = cookieIn(signedIn) ?? ''
    expect(signedIn.headers['set-cookie']?.[0]).toMatch(/; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/)
    const again = await ask({}, cookie)
    expect(again.location).toMatch(/^http:\/\/127\.0\.0\.1:5173\/\?code=[0-9a-f-]{36}&state=abc$/)
    expect((await ask({ prompt: 'login' }, cookie)).location).toMatch(/^\/login\?/)
    expect((await ask({ identity_provider: 'Pretend' }, cookie)).location).toMatch(/^\/pretend\/Pretend\?/)
    domain.advance(hour)
    expect((await ask({}, cookie)).location).toMatch(/^\/login\?/)
  })

  test('ID-172: the state goes back byte for byte', async () => {
    const state = 'Ab%2B+%20%7e-%C3%A4%26-68656c6c6f'
    const path = `/login?${domain.query({ state: undefined })}&state=${state}`
    const { location } = await domain.submit(await domain.send(path), path, rosa)
    expect(location.endsWith(`&state=${state}`)).toBe(true)
  })

  test('ID-171: a person who is to choose may go on as they are', async () => {
    const cookies = cookieIn(await domain.signInByPage())
    const path = `/login?${domain.query({ prompt: 'select_account' })}`
    const page = await domain.send(path, { headers: { cookie: cookies ?? '' } })
    expect(page.text).toContain('Continue as rosa@example.test')
    const { location } = await domain.submit(page, path, {}, { cookies: cookies ?? '' })
    expect(location).toMatch(/^http:\/\/127\.0\.0\.1:5173\/\?code=/)
  })
})

describe('denied', () => {
  test.each([
    ['another address', { redirect_uri: 'http://127.0.0.1:5173/other' }],
    ['an address that only begins like it', { redirect_uri: `${callback}@evil.example` }],
    ['another case', { redirect_uri: 'HTTP://127.0.0.1:5173/' }],
    ['no address', { redirect_uri: undefined }],
    ['a client that does not exist', { client_id: 'unknown' }],
    ['no client', { client_id: undefined }],
  ])('ID-170: %s: the person is told, and sent nowhere', async (_what, change) => {
    for (const path of ['/oauth2/authorize', '/login', '/signup', '/pretend/Pretend']) {
      const { status, location, text } = await domain.send(`${path}?${domain.query(change)}`)
      expect({ status, location }, path).toEqual({ status: 400, location: '' })
      expect(text).toContain('role="alert"')
    }
  })

  test.each([
    ['a flow that the client may not use', { response_type: 'token' }, 'unauthorized_client', '#'],
    ['another response type', { response_type: 'id_token' }, 'invalid_request', '?'],
    ['a scope that is not the client’s', { scope: 'openid photos/read' }, 'invalid_scope', '?'],
    ['attributes without openid', { scope: 'email' }, 'invalid_scope', '?'],
    ['PKCE without its method', { code_challenge_method: undefined }, 'invalid_request', '?'],
    ['PKCE in plain text', { code_challenge_method: 'plain' }, 'invalid_request', '?'],
    ['a challenge that is no hash', { code_challenge: 'abc' }, 'invalid_request', '?'],
    ['an unknown provider', { identity_provider: 'Nobody' }, 'invalid_request', '?'],
    ['an unknown identifier', { idp_identifier: 'nobody.example' }, 'invalid_request', '?'],
    ['nobody signed in, and no page wanted', { prompt: 'none' }, 'login_required', '?'],
    ['a contradiction', { prompt: 'none login' }, 'invalid_request', '?'],
  ])('ID-170: %s: the app is told', async (_what, change, error, mark) => {
    const { status, location } = await ask(change)
    expect(status).toBe(302)
    expect(location.startsWith(`${callback}${mark}error=${error}`), location).toBe(true)
    expect(location.endsWith('&state=abc')).toBe(true)
  })

  test('ID-170: a parameter that comes twice', async () => {
    const { location } = await domain.send(`/oauth2/authorize?${domain.query()}&scope=openid`)
    expect(location).toMatch(/error=invalid_request/)
  })

  test('ID-170: a client without OAuth', async () => {
    domain.changeClient({ id: passwordClientId, settings: { AllowedOAuthFlowsUserPoolClient: false } })
    const { location } = await ask({ client_id: passwordClientId })
    expect(location).toMatch(/error=unauthorized_client/)
  })

  test('ID-170: a client of another pool', async () => {
    domain.changePool({}, 'us-east-1_Other0001')
    domain.changeClient({ id: 'otherpoolsclient', poolId: 'us-east-1_Other0001' })
    expect((await ask({ client_id: 'otherpoolsclient' })).status).toBe(400)
  })
})

describe('malformed', () => {
  test('a domain that no pool has, and a page that no domain has', async () => {
    expect((await domain.send('/login', { domain: 'nobody' })).status).toBe(404)
    expect((await domain.send('/nothing')).status).toBe(404)
    expect((await domain.send(`/oauth2/authorize?${domain.query()}`, { form: {} })).status).toBe(405)
  })

  test('ID-173: tokens come behind the #, where the client takes them at once', async () => {
    domain.changeClient({ settings: { AllowedOAuthFlows: ['implicit'] } })
    const { location } = await domain.signInByPage(rosa, { response_type: 'token', nonce: 'n-1' })
    const fragment = new URLSearchParams(new URL(location).hash.slice(1))
    expect([...fragment.keys()]).toEqual(['id_token', 'access_token', 'expires_in', 'token_type', 'state'])
    const id = domain.payloadOf(fragment.get('id_token') ?? '')
    expect(id).toMatchObject({ aud: clientId, nonce: 'n-1', email: 'rosa@example.test' })
    domain.changeClient({ settings: { AllowedOAuthFlows: ['code'] } })
  })
})
