import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetUserCommand, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signToken } from '../../../../emulator/tokens/jwt.ts'
import { poolKeys, userPoolKeysOf } from '../../../../emulator/tokens/userPoolKeys.ts'
import { userPoolIssuer } from '../../../../emulator/tokens/userPoolTokens.ts'
import { hour, passwordClientId, payloadOf, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const getUser = (AccessToken: string) => pool.idp.send(new GetUserCommand({ AccessToken }))

describe('allowed', () => {
  test('a signed-in person reads their own attributes', async () => {
    const { AccessToken, email, sub } = await pool.signedInPerson()
    const { Username, UserAttributes } = await getUser(AccessToken)
    expect(Username).toBe(sub)
    expect(UserAttributes).toEqual([
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ])
  })

  test('after a restart of the emulator too', async () => {
    const data = mkdtempSync(join(tmpdir(), 'rolecall-user-pool-'))
    try {
      const before = await startUserPool({ data })
      const { AccessToken, sub } = await before.signedInPerson()
      await before.stop()
      const after = await startUserPool({ data })
      const user = await after.idp.send(new GetUserCommand({ AccessToken }))
      await after.stop()
      expect(user.Username).toBe(sub)
    } finally {
      rmSync(data, { recursive: true })
    }
  })

  test('as far as the client may read', async () => {
    const { email } = await pool.confirmedPerson()
    pool.changeClient({
      id: passwordClientId,
      settings: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'], ReadAttributes: ['email_verified'] },
    })
    const { AccessToken, IdToken } = await pool.signIn(email)
    const { UserAttributes } = await getUser(AccessToken)
    expect(UserAttributes?.map(({ Name }) => Name)).toEqual(['sub', 'email_verified'])
    expect(payloadOf(IdToken)).not.toHaveProperty('email')
    pool.changeClient({
      id: passwordClientId,
      settings: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    })
  })
})

describe('denied', () => {
  test('an ID token', async () => {
    const { IdToken } = await pool.signedInPerson()
    expect(await pool.refusal(getUser(IdToken))).toBe('NotAuthorizedException: Invalid Access Token')
  })

  test('after its hour', async () => {
    const { AccessToken, RefreshToken } = await pool.signedInPerson()
    pool.advance(hour)
    expect(await pool.refusal(getUser(AccessToken))).toBe('NotAuthorizedException: Access Token has expired')
    const { AuthenticationResult } = await pool.idp.send(
      new InitiateAuthCommand({
        ClientId: passwordClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: RefreshToken },
      }),
    )
    await expect(getUser(AuthenticationResult?.AccessToken ?? '')).resolves.toHaveProperty('Username')
  })

  test('a token with changed claims', async () => {
    const { AccessToken } = await pool.signedInPerson()
    const [header, , signature] = AccessToken.split('.')
    const claims = { ...payloadOf(AccessToken), username: 'somebody-else' }
    const tampered = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
    expect(await pool.refusal(getUser(tampered))).toBe(
      'NotAuthorizedException: Could not verify signature for Access Token',
    )
  })

  test('a token that another pool signed', async () => {
    const otherPool = 'us-east-1_Other0001'
    pool.changePool({}, otherPool)
    const keys = await poolKeys(pool.store, otherPool)
    const { AccessToken } = await pool.signedInPerson()
    const claims = payloadOf(AccessToken)
    const forged = signToken(keys.access, claims)
    expect(await pool.refusal(getUser(forged))).toBe(
      'NotAuthorizedException: Could not verify signature for Access Token',
    )
    pool.changeClient({ id: 'otherclient', poolId: otherPool })
    const foreign = signToken(keys.access, { ...claims, iss: userPoolIssuer(otherPool), client_id: 'otherclient' })
    expect(await pool.refusal(getUser(foreign))).toBe('UserNotFoundException: User does not exist.')
    userPoolKeysOf(pool.store).delete(otherPool)
    expect(await pool.refusal(getUser(foreign))).toBe('NotAuthorizedException: Invalid Access Token')
  })

  test('a token of another scope', async () => {
    const { AccessToken } = await pool.signedInPerson()
    const keys = await poolKeys(pool.store, 'us-east-1_Rolecall1')
    const other = signToken(keys.access, { ...payloadOf(AccessToken), scope: 'openid' })
    expect(await pool.refusal(getUser(other))).toBe(
      'NotAuthorizedException: Access Token does not have required scopes',
    )
  })
})

describe('malformed', () => {
  test.each(['garbage', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.'])('the token %s', async (token) => {
    expect(await pool.refusal(getUser(token))).toBe('NotAuthorizedException: Invalid Access Token')
  })

  test('no token', async () => {
    const { status, body } = await pool.post('GetUser', '{}')
    expect(status).toBe(400)
    expect(body).toMatchObject({ __type: 'InvalidParameterException' })
  })
})
