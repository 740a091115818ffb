/** Refresh tokens that are changed for another with each use (ID-156). */
import {
  DeleteUserCommand,
  GetTokensFromRefreshTokenCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredCollections } from '../../../emulator/state/collection.ts'
import { seconds } from './secondStepActs.ts'
import { hour, password, payloadOf, startUserPool } from './startUserPool.ts'

const ClientId = 'rotatingclient0000000001'
let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
  rotate(30)
})
afterAll(() => pool.stop())

function rotate(RetryGracePeriodSeconds: number | undefined): void {
  pool.changeClient({
    id: ClientId,
    settings: {
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds },
    },
  })
}

const refresh = async (RefreshToken: string) => {
  const { AuthenticationResult } = await pool.idp.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }))
  const { AccessToken = '', RefreshToken: next = '' } = AuthenticationResult ?? {}
  return { AccessToken, RefreshToken: next }
}

async function signedIn() {
  const { email, sub } = await pool.confirmedPerson()
  const { AuthenticationResult } = await pool.idp.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  )
  const { AccessToken = '', RefreshToken = '' } = AuthenticationResult ?? {}
  return { email, sub, AccessToken, RefreshToken }
}

const reused = /^RefreshTokenReuseException: /
const revoked = 'NotAuthorizedException: Refresh Token has been revoked'

describe('allowed', () => {
  test('each use gives another refresh token of the same sign-in', async () => {
    const { AccessToken, RefreshToken } = await signedIn()
    const next = await refresh(RefreshToken)
    expect(next.RefreshToken).toMatch(/^eyJjdHkiOiJKV1Q/)
    expect(next.RefreshToken).not.toBe(RefreshToken)
    expect(payloadOf(next.AccessToken)).toMatchObject({ origin_jti: payloadOf(AccessToken).origin_jti })
    expect((await refresh(next.RefreshToken)).RefreshToken).not.toBe(next.RefreshToken)
  })

  test('the former one for as long as the client says, which using it does not make longer', async () => {
    const { RefreshToken } = await signedIn()
    const first = await refresh(RefreshToken)
    pool.advance(29 * seconds)
    const second = await refresh(RefreshToken)
    expect(second.RefreshToken).not.toBe(first.RefreshToken)
    pool.advance(seconds)
    expect(await pool.refusal(refresh(RefreshToken))).toMatch(reused)
    expect(await refresh(first.RefreshToken)).toHaveProperty('AccessToken')
    expect(await refresh(second.RefreshToken)).toHaveProperty('AccessToken')
  })
})

describe('denied', () => {
  test.each([0, undefined])('at once, where the client gives %s seconds', async (grace) => {
    rotate(grace)
    const { RefreshToken } = await signedIn()
    await refresh(RefreshToken)
    expect(await pool.refusal(refresh(RefreshToken))).toMatch(reused)
    rotate(30)
  })

  test('by the flow, whose answer has no place for another refresh token', async () => {
    const { RefreshToken } = await signedIn()
    const byFlow = new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: RefreshToken },
    })
    expect(await pool.refusal(pool.idp.send(byFlow))).toBe(
      'InvalidParameterException: REFRESH_TOKEN_AUTH flow not enabled for this client',
    )
  })

  test('all of them, once one was revoked or the person signed out everywhere', async () => {
    const { RefreshToken } = await signedIn()
    const next = await refresh(RefreshToken)
    await pool.idp.send(new RevokeTokenCommand({ ClientId, Token: next.RefreshToken }))
    for (const token of [RefreshToken, next.RefreshToken]) expect(await pool.refusal(refresh(token))).toBe(revoked)

    const other = await signedIn()
    const renewed = await refresh(other.RefreshToken)
    await pool.idp.send(new GlobalSignOutCommand({ AccessToken: renewed.AccessToken }))
    expect(await pool.refusal(refresh(renewed.RefreshToken))).toBe(revoked)
  })

  test('after the time of the sign-in, however often it was renewed', async () => {
    const { RefreshToken } = await signedIn()
    pool.advance(29 * 24 * hour)
    const next = await refresh(RefreshToken)
    pool.advance(24 * hour)
    expect(await pool.refusal(refresh(next.RefreshToken))).toBe('NotAuthorizedException: Refresh Token has expired')
  })
})

test('nothing is kept of the tokens once their person is gone', async () => {
  const { RefreshToken, sub } = await signedIn()
  const next = await refresh(RefreshToken)
  await pool.idp.send(new DeleteUserCommand({ AccessToken: next.AccessToken }))
  const documents = declaredCollections()
    .filter(({ definition }) => definition.name.startsWith('cognito.'))
    .flatMap((collection) => collection(pool.store).entries())
  expect(documents.length).toBeGreaterThan(5)
  expect(documents.filter((document) => JSON.stringify(document).includes(sub))).toEqual([])
})
