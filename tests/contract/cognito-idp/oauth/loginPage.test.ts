import { createHash } from 'node:crypto'
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  CreateTermsCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { challengeForms } from '../../../../emulator/services/cognito-idp/oauth/pages/challengeForms.ts'
import { domainsOf } from '../../../../emulator/services/cognito-idp/pools/domains.ts'
import { userPoolsOf } from '../../../../emulator/services/cognito-idp/pools/userPools.ts'
import { challenges } from '../../../../emulator/services/cognito-idp/sign-in/challenges.ts'
import { clientId, password, userPoolId } from '../startUserPool.ts'
import { cookieIn, hiddenIn, rosa, startDomain } from './startDomain.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
/** Has to choose a password: an administrator made the account. */
const newcomer = { username: 'newcomer@example.test', password: 'Newcomer-first-1' }
beforeAll(async () => {
  domain = await startDomain()
  const { username: Username, password: TemporaryPassword } = newcomer
  await domain
    .rootClient(CognitoIdentityProviderClient)
    .send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username, TemporaryPassword }))
})
afterAll(() => domain.stop())

const loginPath = (change: Record<string, string | undefined> = {}) => `/login?${domain.query(change)}`
const open = (path = loginPath()) => domain.send(path)
const backAtApp = /^http:\/\/127\.0\.0\.1:5173\/\?code=[0-9a-f-]{36}&state=abc$/
const problemIn = (text: string) => /role="alert">([^<]*)</.exec(text)?.[1]
const noteIn = (text: string) => /role="status">([^<]*)</.exec(text)?.[1]

describe('allowed', () => {
  test('ID-183: by password, and back with a code', async () => {
    const answer = await domain.signInByPage()
    expect(answer.location).toMatch(backAtApp)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('ID-183: a client that may send no passwords, and one with a secret', async () => {
    domain.changeClient({ id: 'secretclient000000000001', secret: 'a-secret' })
    expect((await domain.signInByPage(rosa, { client_id: 'secretclient000000000001' })).location).toMatch(backAtApp)
  })

  test('ID-183: a temporary password is replaced, and a weak one costs nothing', async () => {
    const path = loginPath()
    const form = await domain.submit(await open(), path, { username: 'nora@example.test', password: 'Nora-first-1' })
    expect(form.text).toContain('Choose a password of your own')
    const weak = await domain.submit(form, path, { new_password: 'weak' })
    expect(problemIn(weak.text)).toMatch(/^Password does not conform to policy: /)
    const { location } = await domain.submit(weak, path, { new_password: 'Nora-second-2' })
    expect(location).toMatch(backAtApp)
    await expect(domain.signIn('nora@example.test', 'Nora-second-2')).resolves.toHaveProperty('IdToken')
  })

  test('ID-183: an account is made, its code asked for again, confirmed and used', async () => {
    const username = domain.newAddress()
    const path = `/signup?${domain.query()}`
    const signedUp = await domain.submit(await open(path), path, { username, new_password: password })
    expect(noteIn(signedUp.text)).toBe('A code went to p***@e***.')
    const early = await domain.submit(await open(), loginPath(), { username, password })
    expect(problemIn(early.text)).toBe('User is not confirmed.')
    const confirm = `/confirm?${domain.query()}`
    const resent = await domain.submit(early, confirm, { step: 'resend', username })
    expect(noteIn(resent.text)).toBe('Another code went to p***@e***.')
    const wrong = await domain.submit(resent, confirm, { username, code: '000000x' })
    expect(problemIn(wrong.text)).toBe('Invalid verification code provided, please try again.')
    const code = domain.newestMail(username).code ?? ''
    const confirmed = await domain.submit(wrong, confirm, { username, code })
    expect(noteIn(confirmed.text)).toBe('The account is confirmed. Sign in.')
    expect((await domain.submit(confirmed, loginPath(), { username, password })).location).toMatch(backAtApp)
  })

  test('ID-183: the page for new accounts leads to the client’s terms once it has both documents', async () => {
    const path = `/signup?${domain.query()}`
    const set = (TermsName: string, Links: Record<string, string>) =>
      domain.rootClient(CognitoIdentityProviderClient).send(
        new CreateTermsCommand({
          UserPoolId: userPoolId,
          ClientId: clientId,
          TermsName,
          TermsSource: 'LINK',
          Enforcement: 'NONE',
          Links,
        }),
      )
    await set('terms-of-use', {
      'cognito:default': 'https://team.example/all',
      'cognito:english': 'https://team.example/?a&b',
    })
    expect((await open(path)).text).not.toContain('team.example')
    await set('privacy-policy', { 'cognito:default': 'https://team.example/privacy' })
    const { text } = await open(path)
    expect(text).toContain('<a href="https://team.example/?a&amp;b">terms of use</a>')
    expect(text).toContain('<a href="https://team.example/privacy">privacy policy</a>')
  })

  test('ID-183: a forgotten password is replaced by a code', async () => {
    const { email: username } = await domain.confirmedPerson()
    const path = `/forgotPassword?${domain.query()}`
    const sent = await domain.submit(await open(path), path, { username })
    expect(noteIn(sent.text)).toBe('A code went to p***@e***.')
    const code = domain.newestMail(username).code ?? ''
    const reset = `/confirmForgotPassword?${domain.query()}`
    const changed = await domain.submit(sent, reset, { username, code, new_password: 'Another-horse-2' })
    expect(noteIn(changed.text)).toBe('The password is changed. Sign in with it.')
    expect((await domain.submit(changed, loginPath(), { username, password: 'Another-horse-2' })).location).toMatch(
      backAtApp,
    )
  })

  test('ID-183: the hint of the app is filled in, as text', async () => {
    const { text } = await open(loginPath({ login_hint: '"><script>alert(1)</script>' }))
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
    expect(text).not.toContain('<script')
  })

  test('ID-183: every challenge of the sign-in tables that a person answers by typing has a form', () => {
    const byProgram = ['PASSWORD_VERIFIER', 'CUSTOM_CHALLENGE', 'DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER']
    const afterOtherBeginnings = ['SELECT_CHALLENGE', 'PASSWORD', 'PASSWORD_SRP', 'WEB_AUTHN']
    const untold = Object.keys(challenges).filter((name) => !challengeForms[name])
    expect(untold.filter((name) => ![...byProgram, ...afterOtherBeginnings].includes(name))).toEqual([])
  })

  test('ID-184: nothing runs on the page, nobody frames it, and forms lead back to the app alone', async () => {
    const { headers, text } = await open()
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(text) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self' http:\/\/127\.0\.0\.1:5173; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect(policy).toContain(`'sha256-${hash}'`)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    })
  })
})

describe('denied', () => {
  test('ID-183: a wrong password, in the words of the API, and the name stays', async () => {
    const { status, text } = await domain.signInByPage({ ...rosa, password: 'wrong' })
    expect([status, problemIn(text)]).toEqual([200, 'Incorrect username or password.'])
    expect(text).toContain('value="rosa@example.test"')
    expect(text).not.toContain('value="wrong"')
  })

  test.each([
    ['no token', { _csrf: '' }, {}],
    ["another browser's token", { _csrf: 'A'.repeat(43) }, {}],
    ['another origin', {}, { origin: 'http://evil.localhost:4566' }],
    ['no origin', {}, { origin: 'null' }],
    ['another site', {}, { 'sec-fetch-site': 'cross-site' }],
    ['a sibling of the domain', {}, { 'sec-fetch-site': 'same-site' }],
  ])('ID-184: a form with %s is not taken', async (_what, fields, headers) => {
    for (const path of [loginPath(), `/signup?${domain.query()}`, `/pretend/Pretend?${domain.query()}`]) {
      const { status, location } = await domain.submit(await open(), path, { ...rosa, ...fields }, { headers })
      expect([status, location]).toEqual([403, ''])
    }
  })

  test('ID-184: a form without the cookie is not taken, nor one with the cookie of somebody else', async () => {
    const [page, other] = [await open(), await open()]
    const form = { ...hiddenIn(page), ...rosa }
    const headers = { origin: domain.origin }
    expect((await domain.send(loginPath(), { form, headers })).status).toBe(403)
    const cookie = cookieIn(other) ?? ''
    expect((await domain.send(loginPath(), { form, headers: { ...headers, cookie } })).status).toBe(403)
    expect(
      (await domain.send(loginPath(), { form, headers: { ...headers, cookie: cookieIn(page) ?? '' } })).status,
    ).toBe(302)
  })

  test("ID-184: another pool's cookie is none, nor is a session of the API or one of somebody who is gone", async () => {
    const pools = userPoolsOf(domain.store)
    const otherPool = 'us-east-1_Other0001'
    const own = pools.get(userPoolId)
    if (!own) throw new Error('The seeded pool is gone.')
    pools.set(otherPool, { ...own, id: otherPool, secret: Buffer.alloc(32, 7).toString('base64') })
    domainsOf(domain.store).set(['us-east-1', 'other'], {
      domain: 'other',
      poolId: otherPool,
      settings: { ManagedLoginVersion: 2 },
      createdAt: 0,
      modifiedAt: 0,
    })
    domain.changeClient({ id: 'otherpoolsclient000000001', poolId: otherPool })
    const cookie = cookieIn(await domain.signInByPage()) ?? ''
    const ask = (sent: string, client_id = clientId, name = 'rolecall') =>
      domain.send(`/oauth2/authorize?${domain.query({ client_id })}`, { headers: { cookie: sent }, domain: name })
    expect((await ask(cookie)).location).toMatch(backAtApp)
    expect((await ask(cookie, 'otherpoolsclient000000001', 'other')).location).toMatch(/^\/login\?/)

    const challenge = await domain.submit(await open(), loginPath(), newcomer)
    const session = hiddenIn(challenge).session ?? ''
    expect(session).not.toBe('')
    expect((await ask(`cognito=${session}`)).location).toMatch(/^\/login\?/)
    expect((await ask('cognito=garbage')).location).toMatch(/^\/login\?/)
  })

  test('ID-183: a client of other providers takes no password, makes no account, and knows no session by password', async () => {
    domain.changeClient({
      id: 'othersalone0000000000001',
      settings: { SupportedIdentityProviders: ['Pretend', 'Other'] },
    })
    const query = domain.query({ client_id: 'othersalone0000000000001' })
    const page = await open(`/login?${query}`)
    expect(page.text).not.toContain('type="password"')
    expect((await domain.submit(page, `/login?${query}`, rosa)).location).toBe('')
    for (const path of ['/signup', '/confirm', '/forgotPassword', '/confirmForgotPassword']) {
      expect((await open(`${path}?${query}`)).status).toBe(404)
    }
    const cookie = cookieIn(await domain.signInByPage()) ?? ''
    const again = await domain.send(`/oauth2/authorize?${query}`, { headers: { cookie } })
    expect(again.location).toMatch(/^\/login\?/)
  })

  test('ID-183: a challenge cannot be made up, skipped or answered for somebody else', async () => {
    const made = { challenge: 'NEW_PASSWORD_REQUIRED', session: 'x'.repeat(40), username: 'rosa@example.test' }
    const guess = await domain.submit(await open(), loginPath(), { ...made, new_password: 'Another-horse-2' })
    expect(problemIn(guess.text)).toBe('Invalid session for the user.')
    const form = await domain.submit(await open(), loginPath(), newcomer)
    const stolen = { username: 'otto@example.test', new_password: 'Another-horse-2' }
    expect(problemIn((await domain.submit(form, loginPath(), stolen)).text)).toBe('Invalid session for the user.')
  })
})

describe('malformed', () => {
  test.each([
    ['no username', { username: '' }],
    ['a username with a blank', { username: 'a b' }],
    ['a password that is too long', { new_password: 'Aa1-'.repeat(80) }],
  ])('an account with %s', async (_what, change) => {
    const path = `/signup?${domain.query()}`
    const fields = { username: domain.newAddress(), new_password: password, ...change }
    const { status, text } = await domain.submit(await open(path), path, fields)
    expect([status, problemIn(text)]).toEqual([200, expect.stringMatching(/cannot be like this\.$/)])
  })

  test('parameters of a challenge that are no JSON', async () => {
    const fields = { challenge: 'NEW_PASSWORD_REQUIRED', parameters: '{', session: '', username: 'x' }
    expect((await domain.submit(await open(), loginPath(), fields)).status).toBe(200)
  })
})
