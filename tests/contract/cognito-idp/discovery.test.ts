import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { domainsOf } from '../../../emulator/services/cognito-idp/pools/domains.ts'
import { clientId, startUserPool, userPoolId } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1'
const keySet = () => createRemoteJWKSet(new URL(`${pool.url}/${userPoolId}/.well-known/jwks.json`))

test('allowed: a library that knows nothing of Cognito verifies both tokens with the published keys', async () => {
  const { IdToken, AccessToken, sub } = await pool.signedInPerson()
  const id = await jwtVerify(IdToken, keySet(), { issuer, algorithms: ['RS256'] })
  const access = await jwtVerify(AccessToken, keySet(), { issuer, algorithms: ['RS256'] })
  expect([id.payload.sub, access.payload.sub]).toEqual([sub, sub])
  expect(id.protectedHeader).toEqual({ alg: 'RS256', kid: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) })
  expect(id.protectedHeader.kid).not.toBe(access.protectedHeader.kid)
  await expect(jwtVerify(IdToken, keySet(), { issuer, audience: clientId })).rejects.toBeInstanceOf(
    errors.JWTClaimValidationFailed,
  )
})

test('the keys are public, two, and stay the same', async () => {
  const read = async () => (await fetch(`${pool.url}/${userPoolId}/.well-known/jwks.json`)).json()
  const first = await read()
  expect(first).toEqual({
    keys: [1, 2].map(() => ({
      alg: 'RS256',
      e: 'AQAB',
      kid: expect.any(String),
      kty: 'RSA',
      n: expect.stringMatching(/^[\w-]{342}$/),
      use: 'sig',
    })),
  })
  expect(await read()).toEqual(first)
})

const configuration = async () => (await fetch(`${pool.url}/${userPoolId}/.well-known/openid-configuration`)).json()

test("openid-configuration names AWS's issuer, and addresses of this emulator", async () => {
  const domain = `http://rolecall.auth.localhost:${pool.port}`
  expect(await configuration()).toEqual({
    issuer,
    jwks_uri: `${pool.url}/${userPoolId}/.well-known/jwks.json`,
    authorization_endpoint: `${domain}/oauth2/authorize`,
    token_endpoint: `${domain}/oauth2/token`,
    userinfo_endpoint: `${domain}/oauth2/userInfo`,
    revocation_endpoint: `${domain}/oauth2/revoke`,
    end_session_endpoint: `${domain}/logout`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  })
})

test('openid-configuration of a pool without a domain has no OAuth endpoints', async () => {
  domainsOf(pool.store).delete(['us-east-1', 'rolecall'])
  const keys = Object.keys((await configuration()) as object)
  expect(keys.filter((key) => key.endsWith('_endpoint'))).toEqual([])
})

test.each(['jwks.json', 'openid-configuration'])('malformed: %s of a pool that does not exist', async (name) => {
  const response = await fetch(`${pool.url}/us-east-1_Unknown01/.well-known/${name}`)
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
})
