import { createDiffieHellmanGroup } from 'node:crypto'
import type { AuthFlowType } from '@aws-sdk/client-cognito-identity-provider'
import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { srpClient } from '../../../unit/srpClient.ts'
import { clientId, minute, password, passwordClientId, payloadOf, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const initiate = (AuthFlow: string, AuthParameters: Record<string, string>, ClientId = clientId) =>
  pool.idp.send(new InitiateAuthCommand({ ClientId, AuthFlow: AuthFlow as AuthFlowType, AuthParameters }))
const { srpA } = srpClient()
const srp = (USERNAME: string, SRP_A = srpA) => initiate('USER_SRP_AUTH', { USERNAME, SRP_A })
const withPassword = (USERNAME: string, PASSWORD: string) =>
  initiate('USER_PASSWORD_AUTH', { USERNAME, PASSWORD }, passwordClientId)
const incorrect = 'NotAuthorizedException: Incorrect username or password.'

describe('allowed', () => {
  test('SRP: the server answers with its half, named by the internal username', async () => {
    const { email, sub } = await pool.confirmedPerson()
    const answer = await srp(email)
    expect(answer).toMatchObject({
      ChallengeName: 'PASSWORD_VERIFIER',
      Session: expect.stringMatching(/^.{20,2048}$/),
      ChallengeParameters: {
        USERNAME: sub,
        USER_ID_FOR_SRP: sub,
        SALT: expect.stringMatching(/^[0-9a-f]{32}$/),
        SRP_B: expect.stringMatching(/^[0-9a-f]{700,768}$/),
        SECRET_BLOCK: expect.stringMatching(/^[A-Za-z0-9+/]{1000,}=*$/),
      },
    })
    expect((await srp(email)).ChallengeParameters?.SRP_B).not.toBe(answer.ChallengeParameters?.SRP_B)
  })

  test('a password, for a client that may send one', async () => {
    const { email } = await pool.confirmedPerson()
    const { AuthenticationResult, ChallengeParameters } = await withPassword(email, password)
    expect(AuthenticationResult).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer' })
    expect(AuthenticationResult?.RefreshToken).toMatch(/^eyJjdHkiOiJKV1Qi[\w-]*(\.[\w-]+){4}$/)
    expect(ChallengeParameters).toEqual({})
  })

  test.each(['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'])('%s: new tokens of the same sign-in', async (flow) => {
    const { RefreshToken, AccessToken } = await pool.signedInPerson()
    pool.advance(5 * minute)
    const { AuthenticationResult } = await initiate(flow, { REFRESH_TOKEN: RefreshToken }, passwordClientId)
    expect(AuthenticationResult?.RefreshToken).toBeUndefined()
    const before = payloadOf(AccessToken)
    const after = payloadOf(AuthenticationResult?.AccessToken ?? '')
    expect(after).toMatchObject({ origin_jti: before.origin_jti, auth_time: before.auth_time, sub: before.sub })
    expect(after.jti).not.toBe(before.jti)
    expect(Number(after.iat) - Number(before.iat)).toBeGreaterThanOrEqual(300)
  })
})

describe('denied', () => {
  test('a wrong password', async () => {
    const { email } = await pool.confirmedPerson()
    expect(await pool.refusal(withPassword(email, 'Wrong-horse-1'))).toBe(incorrect)
  })

  test('an unknown user is answered like a wrong password', async () => {
    expect(await pool.refusal(withPassword('nobody@example.test', password))).toBe(incorrect)
  })

  test('an unknown user has the same salt and id each time, and a challenge of the usual form', async () => {
    const [first, second, other] = await Promise.all(
      ['nobody@example.test', 'Nobody@example.test', 'other@example.test'].map(
        async (name) => (await srp(name)).ChallengeParameters,
      ),
    )
    expect(second?.SALT).toBe(first?.SALT)
    expect(second?.USER_ID_FOR_SRP).toBe(first?.USER_ID_FOR_SRP)
    expect(second?.SRP_B).not.toBe(first?.SRP_B)
    expect(other?.SALT).not.toBe(first?.SALT)
    expect(first?.SALT).toMatch(/^[0-9a-f]{32}$/)
  })

  test('a client that tells names the unknown user', async () => {
    pool.changeClient({ id: 'legacyclient', settings: { PreventUserExistenceErrors: 'LEGACY' } })
    const call = initiate('USER_SRP_AUTH', { USERNAME: 'nobody@example.test', SRP_A: srpA }, 'legacyclient')
    expect(await pool.refusal(call)).toBe('UserNotFoundException: User does not exist.')
  })

  test('an unconfirmed user, once the password is right', async () => {
    const { email } = await pool.signUp()
    expect(await pool.refusal(withPassword(email, password))).toBe('UserNotConfirmedException: User is not confirmed.')
    expect(await pool.refusal(withPassword(email, 'Wrong-horse-1'))).toBe(incorrect)
  })

  test.each(['a person', 'nobody'])('after five wrong passwords %s waits, with the right one too', async (who) => {
    const name = who === 'nobody' ? 'nobody.at.all@example.test' : (await pool.confirmedPerson()).email
    for (let n = 0; n < 5; n++) expect(await pool.refusal(withPassword(name, 'Wrong-horse-1'))).toBe(incorrect)
    const exceeded = 'NotAuthorizedException: Password attempts exceeded'
    expect(await pool.refusal(withPassword(name, password))).toBe(exceeded)
    expect(await pool.refusal(srp(name))).toBe(exceeded)
    pool.advance(minute)
    if (who === 'a person') await withPassword(name, password)
    else expect(await pool.refusal(withPassword(name, password))).toBe(incorrect)
  })

  test('ID-105: ten wrong passwords lock as Cognito locks, for 32 seconds, and the right one does not help', async () => {
    const { email } = await pool.confirmedPerson()
    const exceeded = 'NotAuthorizedException: Password attempts exceeded'
    for (let failures = 1; failures <= 10; failures++) {
      expect(await pool.refusal(withPassword(email, 'Wrong-horse-1'))).toBe(incorrect)
      const waits = failures < 5 ? 0 : 2 ** (failures - 5) * 1000
      if (failures === 10 || waits === 0) continue
      pool.advance(waits - 1)
      expect(await pool.refusal(withPassword(email, 'Wrong-horse-1'))).toBe(exceeded)
      pool.advance(1)
    }
    pool.advance(32_000 - 1)
    expect(await pool.refusal(withPassword(email, password))).toBe(exceeded)
    pool.advance(1)
    expect(await withPassword(email, password)).toHaveProperty('AuthenticationResult')
  })

  test.each([
    ['USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH flow not enabled for this client'],
    ['USER_AUTH', 'USER_AUTH flow not enabled for this client'],
    ['CUSTOM_AUTH', 'CUSTOM_AUTH is not enabled for the client.'],
    ['ADMIN_USER_PASSWORD_AUTH', 'Initiate Auth method not supported'],
  ])('the flow %s', async (flow, message) => {
    const call = initiate(flow, { USERNAME: 'mika@example.test', PASSWORD: 'Mika-local-1' })
    expect(await pool.refusal(call)).toBe(`InvalidParameterException: ${message}`)
  })

  test('SRP, for a client that may only send passwords', async () => {
    const call = initiate('USER_SRP_AUTH', { USERNAME: 'mika@example.test', SRP_A: srpA }, passwordClientId)
    expect(await pool.refusal(call)).toBe('InvalidParameterException: USER_SRP_AUTH is not enabled for the client.')
  })
})

describe('malformed', () => {
  test('an unknown flow', async () => {
    expect(await pool.refusal(initiate('MAGIC', {}))).toMatch(
      /^InvalidParameterException: 1 validation error detected: Value 'MAGIC' at 'authFlow' .* enum value set: \[/,
    )
  })

  test.each([
    ['USER_SRP_AUTH', { SRP_A: srpA }, 'USERNAME'],
    ['USER_SRP_AUTH', { USERNAME: 'mika@example.test' }, 'SRP_A'],
    ['REFRESH_TOKEN_AUTH', {}, 'REFRESH_TOKEN'],
  ])('%s with %j lacks %s', async (flow, parameters, missing) => {
    expect(await pool.refusal(initiate(flow, parameters))).toBe(
      `InvalidParameterException: Missing required parameter ${missing}`,
    )
  })

  const N = srpPrime()
  test.each([
    ['no hexadecimal', 'xyz'],
    ['0', '0'],
    ['the prime itself', N],
    ['twice the prime', (2n * BigInt(`0x${N}`)).toString(16)],
    ['far too long', 'a'.repeat(5000)],
  ])('SRP_A is %s', async (_, A) => {
    expect(await pool.refusal(srp('mika@example.test', A))).toBe(
      'InvalidParameterException: SRP_A is not a valid public value.',
    )
  })

  test('a refresh token that was never given', async () => {
    expect(await pool.refusal(initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: 'a.b.c.d.e' }))).toBe(
      'NotAuthorizedException: Invalid Refresh Token',
    )
  })
})

function srpPrime(): string {
  return createDiffieHellmanGroup('modp15').getPrime('hex')
}
