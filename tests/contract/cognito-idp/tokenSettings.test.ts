/** What a client's settings make of its tokens (ID-112, ID-157). */
import {
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { UserPoolClientSettings } from '../../../emulator/services/cognito-idp/pools/userPoolClients.ts'
import { seconds, secondStepActs } from './secondStepActs.ts'
import { hour, minute, passwordClientId, payloadOf, startUserPool } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
})
afterAll(() => pool.stop())

const changeSettings = (settings: Partial<UserPoolClientSettings>) =>
  pool.changeClient({
    id: passwordClientId,
    settings: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'], ...settings },
  })
const refresh = (REFRESH_TOKEN: string) =>
  pool.idp.send(
    new InitiateAuthCommand({
      ClientId: passwordClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN },
    }),
  )
const getUser = (AccessToken: string) => pool.idp.send(new GetUserCommand({ AccessToken }))

describe('ID-112: lifetimes in the units of the client', () => {
  test('hold for each of the three tokens', async () => {
    changeSettings({
      AccessTokenValidity: 10,
      IdTokenValidity: 2,
      RefreshTokenValidity: 3,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'hours' },
    })
    const { email } = await pool.confirmedPerson()
    const { AuthenticationResult: result } = await acts.begin(email)
    const [id, access] = [payloadOf(result?.IdToken ?? ''), payloadOf(result?.AccessToken ?? '')]
    expect(result?.ExpiresIn).toBe(600)
    expect(Number(access.exp) - Number(access.iat)).toBe(600)
    expect(Number(id.exp) - Number(id.iat)).toBe(7200)
    pool.advance(10 * minute)
    expect(await pool.refusal(getUser(result?.AccessToken ?? ''))).toBe(
      'NotAuthorizedException: Access Token has expired',
    )
    pool.advance(3 * hour - 10 * minute - seconds)
    expect(await refresh(result?.RefreshToken ?? '')).toHaveProperty('AuthenticationResult')
    pool.advance(seconds)
    expect(await pool.refusal(refresh(result?.RefreshToken ?? ''))).toBe(
      'NotAuthorizedException: Refresh Token has expired',
    )
  })
})

describe('ID-157: a client without token revocation', () => {
  beforeEach(() => changeSettings({ EnableTokenRevocation: false }))

  test('has tokens that name no sign-in, and work', async () => {
    const { AccessToken, IdToken, RefreshToken } = await pool.signedInPerson()
    for (const token of [AccessToken, IdToken]) expect(payloadOf(token)).not.toHaveProperty('origin_jti')
    expect(await getUser(AccessToken)).toHaveProperty('Username')
    pool.advance(minute)
    const { AuthenticationResult } = await refresh(RefreshToken)
    expect(payloadOf(AuthenticationResult?.AccessToken ?? '')).not.toHaveProperty('origin_jti')
    expect(await getUser(AuthenticationResult?.AccessToken ?? '')).toHaveProperty('Username')
  })

  test('cannot revoke one', async () => {
    const { AccessToken, RefreshToken: Token } = await pool.signedInPerson()
    const revoke = pool.idp.send(new RevokeTokenCommand({ ClientId: passwordClientId, Token }))
    expect(await pool.refusal(revoke)).toMatch(/^UnsupportedOperationException: /)
    expect(await getUser(AccessToken)).toHaveProperty('Username')
  })

  test('ends all of a person all the same', async () => {
    const { AccessToken, RefreshToken } = await pool.signedInPerson()
    await pool.idp.send(new GlobalSignOutCommand({ AccessToken }))
    expect(await pool.refusal(getUser(AccessToken))).toBe('NotAuthorizedException: Access Token has been revoked')
    expect(await pool.refusal(refresh(RefreshToken))).toBe('NotAuthorizedException: Refresh Token has been revoked')
  })
})
