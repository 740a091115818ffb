import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { parseAmplifyConfig } from 'aws-amplify/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { userPoolClientsOf } from '../../../emulator/services/cognito-idp/pools/userPoolClients.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { rawRequest } from './rawRequest.ts'

let local: TestEmulator

beforeAll(async () => {
  local = await startEmulator()
})

afterAll(() => local.close())

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${local.url}/_rolecall/${path}`, { method, headers })

describe('amplify_outputs.json', () => {
  test("has the shape of Amplify Gen 2's file, and what a console needs besides", async () => {
    const outputs = (await (await get('amplify_outputs.json')).json()) as Record<string, Record<string, unknown>>
    expect(outputs).toMatchObject({
      version: '1.4',
      auth: {
        aws_region: 'us-east-1',
        user_pool_id: 'us-east-1_Rolecall1',
        user_pool_client_id: '4rolecalllocalclient000001',
        identity_pool_id: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
        unauthenticated_identities_enabled: true,
        username_attributes: ['email'],
        passwordless: {
          email_otp_enabled: true,
          sms_otp_enabled: false,
          web_authn: { relying_party_id: 'localhost', user_verification: 'preferred' },
        },
        groups: [
          { readers: { precedence: 30 } },
          { auditors: { precedence: 25 } },
          { operators: { precedence: 20 } },
          { admins: { precedence: 10 } },
        ],
      },
      custom: {
        rolecall: {
          label: 'local: no AWS account',
          endpoints: {
            userPool: local.url,
            identityPool: local.url,
            s3: local.url,
            route53: local.url,
            sts: local.url,
          },
          secureTransport: true,
          people: [
            { name: 'Ada', email: 'ada@example.test', password: 'Ada-local-1', role: 'admins' },
            { name: 'Otto', role: 'operators' },
            { name: 'Rosa', role: 'readers' },
            { name: 'Mika', role: 'authenticated' },
            { name: 'Nora', role: 'authenticated', passwordState: 'temporary' },
          ],
          peopleUrl: `${local.url}/_rolecall/people`,
          guest: { role: 'guest', mayDo: 'reads public/ without a token' },
          inboxUrl: `${local.url}/_rolecall/inbox`,
          identitiesUrl: `${local.url}/_rolecall/identities`,
          decisionLogUrl: `${local.url}/_rolecall/decisions`,
          policiesUrl: `${local.url}/_rolecall/policies`,
          faultsUrl: `${local.url}/_rolecall/faults`,
          strictUrl: `${local.url}/_rolecall/strict`,
        },
      },
    })
    const { identityPoolRoles } = outputs.custom?.rolecall as { identityPoolRoles: { Roles: object } }
    expect(identityPoolRoles.Roles).toEqual({
      authenticated: 'arn:aws:iam::123456789012:role/authenticated',
      unauthenticated: 'arn:aws:iam::123456789012:role/guest',
    })
    expect(outputs.custom?.rolecall).toMatchObject({
      groupRoles: [
        { group: 'admins', roleArn: 'arn:aws:iam::123456789012:role/admins', precedence: 10 },
        { group: 'auditors', roleArn: 'arn:aws:iam::123456789012:role/auditors', precedence: 25 },
        { group: 'operators', roleArn: 'arn:aws:iam::123456789012:role/operators', precedence: 20 },
        { group: 'readers', roleArn: 'arn:aws:iam::123456789012:role/readers', precedence: 30 },
      ],
    })
  })

  test('allowed: names the sign-in pages as Amplify does, and besides the providers it has no word for', async () => {
    const outputs = (await (await get('amplify_outputs.json')).json()) as Record<string, Record<string, unknown>>
    const consoles = ['http://127.0.0.1:5173/', 'http://localhost:5173/']
    const domain = `rolecall.auth.localhost:${local.port}`
    expect(outputs.auth?.oauth).toEqual({
      identity_providers: ['GOOGLE', 'SIGN_IN_WITH_APPLE'],
      domain,
      scopes: ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'],
      redirect_sign_in_uri: consoles,
      redirect_sign_out_uri: consoles,
      response_type: 'code',
    })
    expect(outputs.custom?.rolecall).toMatchObject({
      signInPages: { url: `http://${domain}`, providers: ['FjordSSO'], pretended: true },
    })
    expect(parseAmplifyConfig(outputs).Auth?.Cognito.loginWith?.oauth).toMatchObject({
      domain,
      redirectSignIn: consoles,
      providers: ['Google', 'Apple'],
    })
  })

  test('allowed: the domain is the one by TLS where it is served so, since Amplify knows no other', async () => {
    const running = await startEmulator()
    const { port } = await running.emulator.listenSecurely(0)
    const outputs = await (await fetch(`${running.url}/_rolecall/amplify_outputs.json`)).json()
    expect(outputs).toMatchObject({ auth: { oauth: { domain: `rolecall.auth.localhost:${port}` } } })
    await running.close()
  })

  test('allowed: a console at another address is led back to once the emulator is told of it, and to the letter', async () => {
    const own = 'http://127.0.0.1:5174/tools/'
    const running = await startEmulator({ consoleUrls: [own, 'http://127.0.0.1:5173/'] })
    const { auth } = (await (await fetch(`${running.url}/_rolecall/amplify_outputs.json`)).json()) as {
      auth: { oauth: Record<string, unknown> }
    }
    const all = ['http://127.0.0.1:5173/', 'http://localhost:5173/', own]
    expect(auth.oauth).toMatchObject({ redirect_sign_in_uri: all, redirect_sign_out_uri: all })
    await running.close()
  })

  test('denied: where the client may not sign people in there, no pages are named', async () => {
    const running = await startEmulator()
    const clients = userPoolClientsOf(running.emulator.store)
    const client = clients.get('4rolecalllocalclient000001')
    if (!client) throw new Error('The seeded client is gone.')
    const settings = { ...client.settings, AllowedOAuthFlowsUserPoolClient: false }
    clients.set(client.id, { ...client, settings })
    const text = await (await fetch(`${running.url}/_rolecall/amplify_outputs.json`)).text()
    expect(text).not.toMatch(/oauth|signInPages/)
    await running.close()
  })

  test('says what calls carry in aws:SecureTransport, as it was started', async () => {
    const insecure = await startEmulator({ network: { secureTransport: false } })
    try {
      const outputs = await (await fetch(`${insecure.url}/_rolecall/amplify_outputs.json`)).json()
      expect(outputs).toMatchObject({ custom: { rolecall: { secureTransport: false } } })
    } finally {
      await insecure.close()
    }
  })

  test('names nobody where nobody was seeded', async () => {
    const empty = await startEmulator({ seed: false })
    const answer = await fetch(`${empty.url}/_rolecall/amplify_outputs.json`)
    expect(await answer.text()).not.toContain('password"')
    await empty.close()
  })
})

describe('The decision log', () => {
  test('has the reasons of an allowed call', async () => {
    const s3 = local.clientFor('rosa', S3Client)
    const { $metadata } = await s3.send(new GetObjectCommand({ Bucket: 'team-photos', Key: 'public/welcome.txt' }))
    expect(await (await get(`decisions/${$metadata.requestId}`)).json()).toMatchObject({
      requestId: $metadata.requestId,
      service: 's3',
      operation: 'GetObject',
      authorization: 'permission',
      decisions: [
        {
          verdict: 'allowed',
          decidedBy: { layer: 'identity-based', policyName: 'Folders', sid: 'ReadPublic' },
          request: {
            action: 's3:GetObject',
            resource: 'arn:aws:s3:::team-photos/public/welcome.txt',
            context: {
              'aws:SourceIp': '127.0.0.1',
              'aws:SecureTransport': 'true',
              'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/readers',
              'aws:RequestedRegion': 'us-east-1',
              's3:authType': 'REST-HEADER',
              'cognito-identity.amazonaws.com:sub': local.identityIdOf('rosa'),
            },
          },
        },
      ],
    })
  })

  test('has the reasons of a denied call', async () => {
    const s3 = local.clientFor('guest', S3Client)
    const refused: unknown = await s3
      .send(new GetObjectCommand({ Bucket: 'team-photos', Key: 'shared/readme.txt' }))
      .catch((problem: unknown) => problem)
    const { $metadata } = refused as { $metadata: { requestId: string } }
    expect(await (await get(`decisions/${$metadata.requestId}`)).json()).toMatchObject({
      decisions: [{ verdict: 'implicitly denied', layer: 'identity-based' }],
    })
  })

  test('says when it has nothing', async () => {
    const answer = await get('decisions/unknown')
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { message: expect.stringContaining('No such request') as string },
    ])
  })
})

describe('These pages', () => {
  test('can be read by pages of this computer alone', async () => {
    const own = await get('status', { origin: 'http://localhost:5173' })
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, 'http://localhost:5173'])
    for (const origin of ['https://evil.test', 'http://localhost.evil.test', 'null']) {
      const foreign = await get('amplify_outputs.json', { origin })
      expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null])
    }
  })

  test('cannot be read by a page that is stored here, under whichever name of the emulator', async () => {
    const names = ['127.0.0.1', 'localhost', 'team-photos.localhost', '[::1]']
    for (const path of ['inbox', 'amplify_outputs.json', 'decisions/x', 'policies', 'status', 'nothing']) {
      for (const name of names) {
        const answer = await get(path, { origin: `http://${name}:${local.port}` })
        expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null])
      }
      expect((await get(path, { origin: `http://127.0.0.1:0${local.port}` })).status).toBe(403)
      // A page's requests to its own address name no origin.
      for (const site of ['same-origin', 'same-site', 'cross-site']) {
        const asked = { path: `/_rolecall/${path}`, headers: { 'sec-fetch-site': site } }
        expect((await rawRequest(local.port, asked)).status).toBe(403)
      }
    }
  })

  test('can be read by programs, and by whoever types the address', async () => {
    expect((await rawRequest(local.port, { path: '/_rolecall/inbox' })).status).toBe(200)
    const typed = { path: '/_rolecall/inbox', headers: { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' } }
    expect((await rawRequest(local.port, typed)).status).toBe(200)
  })

  test('tell browsers to frame and embed nothing of them, refusals and preflights too', async () => {
    const asked = { 'access-control-request-method': 'GET' }
    const answers = await Promise.all([
      get('inbox'),
      get('nothing'),
      get('inbox', { origin: 'https://evil.test' }),
      get('inbox', {}, 'POST'),
      get('inbox', { ...asked, origin: 'https://evil.test' }, 'OPTIONS'),
    ])
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    }
  })

  test('are only read', async () => {
    expect((await get('status', {}, 'POST')).status).toBe(405)
  })

  test.each(['', 'nothing', 'constructor', 'status/more', 'decisions/a/b', 'inbox/1'])(
    'are no others: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  test('list what Cognito would have mailed', async () => {
    expect(await (await get('inbox')).json()).toBeInstanceOf(Array)
  })
})

describe("A user pool's keys", () => {
  test('are there for whoever checks its tokens', async () => {
    const answer = await fetch(`${local.url}/us-east-1_Rolecall1/.well-known/jwks.json`, {
      headers: { origin: 'https://elsewhere.test' },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const { keys } = (await answer.json()) as { keys: object[] }
    expect(keys).toHaveLength(2)
    expect(keys[0]).toEqual({
      kid: expect.any(String),
      alg: 'RS256',
      use: 'sig',
      kty: 'RSA',
      n: expect.any(String),
      e: 'AQAB',
    })
  })

  test('and its OpenID description', async () => {
    const answer = await fetch(`${local.url}/us-east-1_Rolecall1/.well-known/openid-configuration`)
    expect(await answer.json()).toMatchObject({
      issuer: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1',
    })
  })

  test('are not there for a pool that is not', async () => {
    expect((await fetch(`${local.url}/us-east-1_Nobody/.well-known/jwks.json`)).status).toBe(404)
  })
})
