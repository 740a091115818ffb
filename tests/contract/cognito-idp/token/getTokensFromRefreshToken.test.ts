import {
  GetTokensFromRefreshTokenCommand,
  RevokeTokenCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hour, minute, passwordClientId, payloadOf, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const refresh = (RefreshToken: string, ClientId = passwordClientId) =>
  pool.idp.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }))

test('allowed: new tokens, with the attributes of now and the sign-in of then', async () => {
  const { RefreshToken, AccessToken, IdToken } = await pool.signedInPerson()
  await pool.idp.send(
    new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name: 'preferred_username', Value: 'Ada' }] }),
  )
  pool.advance(10 * minute)
  const { AuthenticationResult } = await refresh(RefreshToken)
  expect(AuthenticationResult).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer' })
  expect(AuthenticationResult).not.toHaveProperty('RefreshToken')
  const [before, after] = [payloadOf(IdToken), payloadOf(AuthenticationResult?.IdToken ?? '')]
  expect(after).toMatchObject({ preferred_username: 'Ada', auth_time: before.auth_time, origin_jti: before.origin_jti })
  expect(Number(after.exp) - Number(before.exp)).toBeGreaterThanOrEqual(600)
})

describe('denied', () => {
  test('a refresh token that was revoked', async () => {
    const { RefreshToken } = await pool.signedInPerson()
    await pool.idp.send(new RevokeTokenCommand({ ClientId: passwordClientId, Token: RefreshToken }))
    expect(await pool.refusal(refresh(RefreshToken))).toBe('NotAuthorizedException: Refresh Token has been revoked')
  })

  test('a refresh token after thirty days', async () => {
    const { RefreshToken } = await pool.signedInPerson()
    pool.advance(30 * 24 * hour)
    expect(await pool.refusal(refresh(RefreshToken))).toBe('NotAuthorizedException: Refresh Token has expired')
  })

  test('a refresh token of another client', async () => {
    const { RefreshToken } = await pool.signedInPerson()
    pool.changeClient({ id: 'anotherclient' })
    expect(await pool.refusal(refresh(RefreshToken, 'anotherclient'))).toBe(
      'NotAuthorizedException: Invalid Refresh Token',
    )
  })

  test('a client that does not prove its secret', async () => {
    pool.changeClient({ id: 'secretclient', secret: 'client-secret' })
    expect(await pool.refusal(refresh('x', 'secretclient'))).toBe(
      'NotAuthorizedException: Client secretclient is configured with secret but secret was not received',
    )
  })
})

describe('malformed', () => {
  test('an access token, or anything else', async () => {
    const { AccessToken } = await pool.signedInPerson()
    for (const token of [AccessToken, 'garbage']) {
      expect(await pool.refusal(refresh(token))).toBe('NotAuthorizedException: Invalid Refresh Token')
    }
  })

  test('no token', async () => {
    const { status } = await pool.post('GetTokensFromRefreshToken', JSON.stringify({ ClientId: passwordClientId }))
    expect(status).toBe(400)
  })
})
