import { GetUserCommand, RevokeTokenCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passwordClientId, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const revoke = (Token: string, ClientId = passwordClientId) =>
  pool.idp.send(new RevokeTokenCommand({ ClientId, Token }))
const getUser = (AccessToken: string) => pool.idp.send(new GetUserCommand({ AccessToken }))

describe('allowed', () => {
  test('one sign-in ends, the others stay', async () => {
    const here = await pool.signedInPerson()
    const there = await pool.signIn(here.email)
    await revoke(here.RefreshToken)
    expect(await pool.refusal(getUser(here.AccessToken))).toBe('NotAuthorizedException: Access Token has been revoked')
    await expect(getUser(there.AccessToken)).resolves.toHaveProperty('Username')
  })

  test('a token that is revoked already, or that nobody knows', async () => {
    const { RefreshToken } = await pool.signedInPerson()
    await revoke(RefreshToken)
    await expect(revoke(RefreshToken)).resolves.toBeDefined()
    await expect(revoke('a.b.c.d.e')).resolves.toBeDefined()
  })
})

describe('denied', () => {
  test('another client, and one that does not exist', async () => {
    const { RefreshToken } = await pool.signedInPerson()
    pool.changeClient({ id: 'anotherclient' })
    for (const client of ['anotherclient', 'unknown']) {
      expect(await pool.refusal(revoke(RefreshToken, client))).toMatch(/^UnauthorizedException: /)
    }
  })
})

test('malformed: access and ID tokens cannot be revoked', async () => {
  const { AccessToken, IdToken } = await pool.signedInPerson()
  for (const token of [AccessToken, IdToken])
    expect(await pool.refusal(revoke(token))).toMatch(/^UnsupportedTokenTypeException: /)
  await expect(getUser(AccessToken)).resolves.toHaveProperty('Username')
})
