import type { AdminInitiateAuthCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { AdminInitiateAuthCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { srpClient } from '../../../unit/srpClient.ts'
import { decisionsOf } from '../../decisionsOf.ts'
import { allSecondSteps, secondStepActs } from '../secondStepActs.ts'
import { password, startUserPool, userPoolId } from '../startUserPool.ts'

const serverClientId = 'serverclient0000000000001'
let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
  pool.changeClient({
    id: serverClientId,
    settings: {
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    },
  })
})
afterAll(() => pool.stop())

const begin = (
  input: Partial<AdminInitiateAuthCommandInput>,
  client = pool.rootClient(CognitoIdentityProviderClient),
) =>
  client.send(
    new AdminInitiateAuthCommand({
      UserPoolId: userPoolId,
      ClientId: serverClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      ...input,
    }),
  )
const passwordOf = (USERNAME: string, PASSWORD = password) => ({ USERNAME, PASSWORD })

describe('allowed', () => {
  test.each(['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'] as const)(
    'a password by %s gives tokens, and asks for the permission',
    async (AuthFlow) => {
      const { email } = await pool.confirmedPerson()
      const answer = await begin({ AuthFlow, AuthParameters: passwordOf(email) })
      expect(answer.AuthenticationResult).toMatchObject({
        AccessToken: expect.any(String),
        RefreshToken: expect.any(String),
      })
      expect(await decisionsOf(pool, answer.$metadata)).toMatchObject({
        authorization: 'permission',
        asked: [['cognito-idp:AdminInitiateAuth', `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`]],
      })
    },
  )

  test('a client with the name that the flow had before', async () => {
    pool.changeClient({ id: 'formerclient', settings: { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] } })
    const { email } = await pool.confirmedPerson()
    const answer = await begin({ ClientId: 'formerclient', AuthParameters: passwordOf(email) })
    expect(answer).toHaveProperty('AuthenticationResult')
  })

  test('a refresh, by both of its names', async () => {
    const { email } = await pool.confirmedPerson()
    const { AuthenticationResult } = await begin({ AuthParameters: passwordOf(email) })
    const AuthParameters = { REFRESH_TOKEN: AuthenticationResult?.RefreshToken ?? '' }
    for (const AuthFlow of ['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'] as const) {
      expect((await begin({ AuthFlow, AuthParameters })).AuthenticationResult).toHaveProperty('AccessToken')
    }
  })

  test('the same challenges follow: a proof by SRP, and a second step', async () => {
    pool.changePool(allSecondSteps)
    const { email } = await acts.withMail()
    const step = await begin({ AuthParameters: passwordOf(email) })
    expect(step).toMatchObject({ ChallengeName: 'EMAIL_OTP', Session: expect.any(String) })
    const srp = await begin({ AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: email, SRP_A: srpClient().srpA } })
    expect(srp.ChallengeName).toBe('PASSWORD_VERIFIER')
  })
})

describe('denied', () => {
  test('a wrong password, and an unknown user', async () => {
    const { email } = await pool.confirmedPerson()
    for (const name of [email, 'nobody@example.test']) {
      expect(await pool.refusal(begin({ AuthParameters: passwordOf(name, 'Wrong-horse-1') }))).toBe(
        'NotAuthorizedException: Incorrect username or password.',
      )
    }
  })

  test('whose role has no such permission', async () => {
    const mika = pool.clientFor('mika', CognitoIdentityProviderClient)
    expect(await pool.refusal(begin({ AuthParameters: passwordOf('mika@example.test') }, mika))).toMatch(
      /^AccessDeniedException: .* is not authorized to perform: cognito-idp:AdminInitiateAuth on resource: /,
    )
  })

  test('a flow that the client does not have, and one that is not for administrators', async () => {
    const { email } = await pool.confirmedPerson()
    const AuthParameters = passwordOf(email)
    pool.changeClient({ id: 'srponly', settings: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } })
    expect(await pool.refusal(begin({ ClientId: 'srponly', AuthParameters }))).toBe(
      'InvalidParameterException: Auth flow not enabled for this client',
    )
    expect(await pool.refusal(begin({ AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }))).toBe(
      'InvalidParameterException: Initiate Auth method not supported',
    )
  })
})

describe('malformed', () => {
  test('an unknown pool, a client of another pool, and a flow that there is none of', async () => {
    expect(await pool.refusal(begin({ UserPoolId: 'us-east-1_Unknown01' }))).toBe(
      'ResourceNotFoundException: User pool us-east-1_Unknown01 does not exist.',
    )
    pool.changeClient({ id: 'foreignclient', poolId: 'us-east-1_Another01' })
    expect(await pool.refusal(begin({ ClientId: 'foreignclient' }))).toBe(
      'ResourceNotFoundException: User pool client foreignclient does not exist.',
    )
    expect(await pool.refusal(begin({ AuthFlow: 'MAGIC' as never }))).toMatch(
      /^InvalidParameterException: 1 validation error detected: Value 'MAGIC' at 'authFlow' failed to satisfy constraint/,
    )
  })

  test('no password', async () => {
    expect(await pool.refusal(begin({ AuthParameters: { USERNAME: 'mika@example.test' } }))).toBe(
      'InvalidParameterException: Missing required parameter PASSWORD',
    )
  })
})
