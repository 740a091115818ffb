import { createHmac } from 'node:crypto'
import { GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { domainsOf } from '../../../../emulator/services/cognito-idp/pools/domains.ts'
import { publicJwk, signToken } from '../../../../emulator/tokens/jwt.ts'
import { poolKeys } from '../../../../emulator/tokens/userPoolKeys.ts'
import { hour, userPoolId } from '../startUserPool.ts'
import { rosa, startDomain } from './startDomain.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
beforeAll(async () => {
  domain = await startDomain()
})
afterAll(() => domain.stop())

const ask = (token: string, more: object = {}) =>
  domain.send('/oauth2/userInfo', { headers: { authorization: `Bearer ${token}` }, ...more })
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('allowed', () => {
  test('ID-181: what the scopes show, all of it as texts', async () => {
    const { access } = await domain.tokensOf()
    const answer = await ask(access)
    expect(answer.json()).toEqual({
      sub: domain.payloadOf(access).sub,
      email: 'rosa@example.test',
      email_verified: 'true',
      username: domain.payloadOf(access).username,
    })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect((await ask(access, { method: 'POST' })).json()).toEqual(answer.json())
    expect((await ask((await domain.tokensOf(rosa, { scope: 'openid profile' })).access)).json()).toHaveProperty(
      'preferred_username',
    )
  })
})

describe('denied', () => {
  const refused = {
    status: 401,
    header:
      'error="invalid_token", error_description="Access token is expired, disabled, or deleted, or the user has globally signed out."',
  }
  const refusal = async (token: string, more: object = {}) => {
    const { status, headers } = await ask(token, more)
    return { status, header: headers['www-authenticate'] }
  }

  test('ID-181: an ID token, a token of the API, a token that ended or was signed out', async () => {
    const tokens = await domain.tokensOf(rosa, { scope: 'openid aws.cognito.signin.user.admin' })
    expect(await refusal(tokens.id)).toEqual(refused)
    const { AccessToken } = await domain.signedInPerson()
    expect(await refusal(AccessToken)).toEqual(refused)
    expect((await ask(tokens.access)).status).toBe(200)
    await domain.idp.send(new GlobalSignOutCommand({ AccessToken: tokens.access }))
    expect(await refusal(tokens.access)).toEqual(refused)
    const later = await domain.tokensOf()
    domain.advance(hour)
    expect(await refusal(later.access)).toEqual(refused)
  })

  test('ID-181: forged tokens: no algorithm, the public key as a secret, another kid, another kind of key', async () => {
    const { access } = await domain.tokensOf()
    const keys = await poolKeys(domain.store, userPoolId)
    const claims = domain.payloadOf(access)
    const none = `${part({ kid: keys.access.kid, alg: 'none' })}.${part(claims)}.`
    const signed = `${part({ kid: keys.access.kid, alg: 'HS256' })}.${part(claims)}`
    const secret = JSON.stringify(publicJwk(keys.access))
    const hs256 = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
    const otherKid = signToken({ ...keys.access, kid: 'unknown' }, claims)
    const otherKey = signToken({ ...keys.id, kid: keys.access.kid }, claims)
    expect((await ask(signToken(keys.access, claims))).status).toBe(200)
    for (const forged of [none, hs256, otherKid, otherKey]) expect(await refusal(forged)).toEqual(refused)
  })

  test('ID-181: a token of another pool, whose domain is another one', async () => {
    const otherPool = 'us-east-1_Other0001'
    domain.changePool({}, otherPool)
    domainsOf(domain.store).set(['us-east-1', 'other'], {
      domain: 'other',
      poolId: otherPool,
      settings: { ManagedLoginVersion: 2 },
      createdAt: 0,
      modifiedAt: 0,
    })
    const { access } = await domain.tokensOf()
    expect(await refusal(access, { domain: 'other' })).toEqual(refused)
  })
})

describe('malformed', () => {
  test('ID-181: no token, or one of another scheme', async () => {
    for (const authorization of [undefined, 'Basic abc', 'Bearer']) {
      const headers = authorization === undefined ? undefined : { authorization }
      const { status, headers: answered } = await domain.send('/oauth2/userInfo', { headers })
      expect([status, answered['www-authenticate']]).toEqual([
        400,
        'error="invalid_request", error_description="Bad OAuth2 request at UserInfo Endpoint"',
      ])
    }
    expect((await ask('a.b.c')).status).toBe(401)
  })
})
