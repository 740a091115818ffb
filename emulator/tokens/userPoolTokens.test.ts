import { createHmac, generateKeyPairSync } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { openStore } from '../state/sqliteStore.ts'
import type { Store } from '../state/store.ts'
import { publicJwk, type SigningKey } from './jwt.ts'
import { userPoolKeysOf } from './userPoolKeys.ts'
import { isSignInActive, signInsOf } from './userPoolSignIns.ts'
import { userPoolIssuer, verifyUserPoolAccessToken, verifyUserPoolToken } from './userPoolTokens.ts'

const poolId = 'us-east-1_AbC123xyz'
const otherPoolId = 'us-east-1_Other0001'
const now = 1_790_000_000
const clock = () => now * 1000
const keys = { id: makeKey('id='), access: makeKey('access=') }
const otherKeys = { id: makeKey('other='), access: makeKey('other-access=') }

const claims = {
  sub: 'user',
  iss: userPoolIssuer(poolId),
  origin_jti: 'origin',
  exp: now + 60,
}
const idClaims = { ...claims, aud: 'client', token_use: 'id', 'cognito:username': 'user' }
const accessClaims = {
  ...claims,
  client_id: 'client',
  token_use: 'access',
  username: 'user',
  scope: 'aws.cognito.signin.user.admin',
}

let store: Store
beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
  userPoolKeysOf(store).set(poolId, keys)
  userPoolKeysOf(store).set(otherPoolId, otherKeys)
})
afterEach(() => store.close())

describe('ID tokens', () => {
  const problemOf = (token: string) => {
    const check = verifyUserPoolToken(store, token, clock)
    return check.ok ? undefined : check.problem.message
  }

  test('a good one is a login, with its claims and its pool', async () => {
    const token = await sign(keys.id, idClaims)
    expect(verifyUserPoolToken(store, token, clock)).toEqual({ ok: true, claims: idClaims, poolId })
  })

  test('it is active until its sign-in is revoked', () => {
    const isActive = () => isSignInActive(store, poolId, idClaims['cognito:username'], idClaims)
    expect(isActive()).toBe(false)
    const signIn = { clientId: 'client', authTime: now, expiresAt: Infinity, refreshTokenHash: '', revoked: false }
    signInsOf(store).set([poolId, 'user', 'origin'], signIn)
    expect(isActive()).toBe(true)
    signInsOf(store).set([poolId, 'user', 'origin'], { ...signIn, revoked: true })
    expect(isActive()).toBe(false)
  })

  test.each([
    '',
    'x',
    'a.b',
    'a.b.c',
    'a.b.c.d',
    'e30.e30.',
    'W10.W10.x',
    `${part({ alg: 'RS256' })}.${part({ iss: 7 })}.x`,
  ])('%j is malformed', (token) => {
    expect(problemOf(token)).toBe('Invalid login token. Not a valid OpenId Connect identity token.')
  })

  test('every change of the payload breaks the signature', async () => {
    const [header, , signature] = (await sign(keys.id, idClaims)).split('.')
    expect(problemOf(`${header}.${part({ ...idClaims, sub: 'another' })}.${signature}`)).toBe(
      'Invalid login token. Token signature invalid.',
    )
  })

  test.each([
    ['alg none', { alg: 'none', kid: keys.id.kid }, ''],
    ['no key id', { alg: 'RS256' }, 'x'],
    ['an unknown key id', { alg: 'RS256', kid: 'x' }, 'x'],
    ['HMAC with the public key as the secret', { alg: 'HS256', kid: keys.id.kid }, undefined],
  ])('%s is no signature', (_, header, signature) => {
    const signed = `${part(header)}.${part(idClaims)}`
    const hmac = createHmac('sha256', JSON.stringify(publicJwk(keys.id)))
      .update(signed)
      .digest('base64url')
    expect(problemOf(`${signed}.${signature ?? hmac}`)).toBe('Invalid login token. Token signature invalid.')
  })

  test('a key of another pool does not sign for this one', async () => {
    expect(problemOf(await sign(otherKeys.id, idClaims))).toBe('Invalid login token. Token signature invalid.')
  })

  test.each([
    ['a pool that does not exist', userPoolIssuer('us-east-1_Unknown01')],
    ["another region's name for the pool", `https://cognito-idp.eu-west-1.amazonaws.com/${poolId}`],
    ['somebody else', 'https://accounts.example.test'],
  ])('the issuer %s is not the provider', async (_, iss) => {
    expect(problemOf(await sign(keys.id, { ...idClaims, iss }))).toBe(
      "Invalid login token. Issuer doesn't match providerName",
    )
  })

  test('a token of the identity pool itself is refused', async () => {
    const token = await sign(keys.id, { ...idClaims, iss: 'https://cognito-identity.amazonaws.com' })
    expect(problemOf(token)).toBe("Invalid login token. Can't pass in a Cognito token.")
  })

  test('an access token is no login', async () => {
    expect(problemOf(await sign(keys.access, accessClaims))).toBe('Invalid login token. Missing a required claim: aud')
  })

  test('it ends in the second of its exp', async () => {
    const token = await sign(keys.id, { ...idClaims, exp: now })
    expect(problemOf(token)).toBe(`Invalid login token. Token expired: ${now} >= ${now}`)
  })
})

describe('access tokens', () => {
  const check = (token: string) => verifyUserPoolAccessToken(store, token, clock)

  test('a good one is taken', async () => {
    expect(check(await sign(keys.access, accessClaims))).toEqual({ ok: true, claims: accessClaims, poolId })
  })

  test.each<[string, SigningKey, object, string]>([
    ['an ID token', keys.id, idClaims, 'Invalid Access Token'],
    [
      'an unknown issuer',
      keys.access,
      { ...accessClaims, iss: 'https://accounts.example.test' },
      'Invalid Access Token',
    ],
    ["another pool's key", otherKeys.access, accessClaims, 'Could not verify signature for Access Token'],
    ['an expired one', keys.access, { ...accessClaims, exp: now }, 'Access Token has expired'],
    ['one without an end', keys.access, { ...accessClaims, exp: undefined }, 'Access Token has expired'],
    [
      'one with other scopes',
      keys.access,
      { ...accessClaims, scope: 'openid email' },
      'Access Token does not have required scopes',
    ],
  ])('%s is refused', async (_, key, payload, message) => {
    expect(check(await sign(key, payload))).toEqual({ ok: false, message })
  })

  test('what is no JWT is refused', () => {
    expect(check('garbage')).toEqual({ ok: false, message: 'Invalid Access Token' })
  })
})

function makeKey(kid: string): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid, jwk: privateKey.export({ format: 'jwk' }) }
}

async function sign(key: SigningKey, payload: object): Promise<string> {
  return new SignJWT({ ...payload })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .sign(await importJWK(key.jwk, 'RS256'))
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
