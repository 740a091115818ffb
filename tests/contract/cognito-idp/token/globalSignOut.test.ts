import {
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passwordClientId, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const signOut = (AccessToken: string) => pool.idp.send(new GlobalSignOutCommand({ AccessToken }))
const getUser = (AccessToken: string) => pool.idp.send(new GetUserCommand({ AccessToken }))
const revoked = 'NotAuthorizedException: Access Token has been revoked'

test("allowed: every sign-in of the person ends, and nobody else's", async () => {
  const here = await pool.signedInPerson()
  const there = await pool.signIn(here.email)
  const other = await pool.signedInPerson()
  await signOut(here.AccessToken)
  for (const { AccessToken, RefreshToken } of [here, there]) {
    expect(await pool.refusal(getUser(AccessToken))).toBe(revoked)
    const refresh = pool.idp.send(new GetTokensFromRefreshTokenCommand({ ClientId: passwordClientId, RefreshToken }))
    expect(await pool.refusal(refresh)).toBe('NotAuthorizedException: Refresh Token has been revoked')
  }
  await expect(getUser(other.AccessToken)).resolves.toHaveProperty('Username')
  const again = await pool.signIn(here.email)
  await expect(getUser(again.AccessToken)).resolves.toHaveProperty('Username')
})

describe('denied', () => {
  test('a second time with the same token', async () => {
    const { AccessToken } = await pool.signedInPerson()
    await signOut(AccessToken)
    expect(await pool.refusal(signOut(AccessToken))).toBe(revoked)
  })
})

test('malformed: no access token', async () => {
  expect(await pool.refusal(signOut('garbage'))).toBe('NotAuthorizedException: Invalid Access Token')
})
