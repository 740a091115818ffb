/** A library that knows OpenID Connect and nothing of Cognito goes all the way, from the published addresses to the end of the session. */
import { request } from 'node:http'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientId, userPoolId } from '../startUserPool.ts'
import { callback, rosa, startDomain } from './startDomain.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
beforeAll(async () => {
  domain = await startDomain()
})
afterAll(() => domain.stop())

/** As `fetch`, which cannot be told where a name leads. */
const toThisComputer: oidc.CustomFetch = (address, options) => {
  const { hostname, port, pathname, search, host } = new URL(address)
  expect(hostname === '127.0.0.1' || hostname.endsWith('.auth.localhost')).toBe(true)
  const headers = { ...options.headers, host }
  const body = options.body instanceof URLSearchParams ? options.body.toString() : undefined
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path: pathname + search, method: options.method, headers },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const answered = new Headers()
          for (const [name, value] of Object.entries(answer.headers)) answered.set(name, String(value))
          resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 0, headers: answered }))
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

test('ID-189: a standard client signs a person in, reads them, refreshes, revokes and signs out', async () => {
  const response = await fetch(`${domain.url}/${userPoolId}/.well-known/openid-configuration`)
  const server = (await response.json()) as oidc.ServerMetadata
  const config = new oidc.Configuration(server, clientId, undefined, oidc.None())
  oidc.allowInsecureRequests(config)
  oidc.enableNonRepudiationChecks(config)
  config[oidc.customFetch] = toThisComputer
  config.timeout = 30

  const pkceCodeVerifier = oidc.randomPKCECodeVerifier()
  const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()]
  const start = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid email aws.cognito.signin.user.admin',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  })
  const { location: login } = await domain.send(start.pathname + start.search)
  const { location } = await domain.submit(await domain.send(login), login, rosa)

  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true }
  const tokens = await oidc.authorizationCodeGrant(config, new URL(location), checks)
  const claims = tokens.claims()
  expect(claims).toMatchObject({ email: rosa.username, aud: clientId, iss: server.issuer })
  const person = await oidc.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '')
  expect(person.email).toBe(rosa.username)

  const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '')
  expect(refreshed.claims()?.sub).toBe(claims?.sub)
  await oidc.tokenRevocation(config, tokens.refresh_token ?? '')
  await expect(oidc.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
  })
  const end = oidc.buildEndSessionUrl(config, { client_id: clientId, logout_uri: callback })
  expect((await domain.send(end.pathname + end.search)).location).toBe(callback)
})

test('ID-189: a callback with another state than the one that was sent is refused by the client', async () => {
  const location = new URL((await domain.signInByPage()).location)
  expect(location.searchParams.get('state')).toBe('abc')
  const server = {
    issuer: `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`,
    token_endpoint: 'https://x.invalid',
  }
  const config = new oidc.Configuration(server, clientId, undefined, oidc.None())
  await expect(oidc.authorizationCodeGrant(config, location, { expectedState: 'another' })).rejects.toMatchObject({
    code: 'OAUTH_INVALID_RESPONSE',
  })
})
