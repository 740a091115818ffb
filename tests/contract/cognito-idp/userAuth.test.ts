/** USER_AUTH: people choose how they sign in (identity 1.2, 1.4 and 1.8). */
import { AdminCreateUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PoolUsers } from '../../../emulator/services/cognito-idp/users/users.ts'
import { listMessages } from '../../../emulator/state/inbox.ts'
import { srpClient } from '../../unit/srpClient.ts'
import { allowFactors, passkeyActs } from './passkeyActs.ts'
import { clientId, minute, password, passwordClientId, startUserPool, userPoolId } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof passkeyActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = passkeyActs(pool)
})
beforeEach(() => {
  allowFactors(pool, ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'])
  pool.changeClient({
    id: passwordClientId,
    settings: {
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    },
  })
})
afterAll(() => pool.stop())

const incorrect = 'NotAuthorizedException: Incorrect username or password.'

describe('allowed: a choice', () => {
  test('ID-130 of what the pool allows and the person has', async () => {
    const { email } = await pool.confirmedPerson()
    const { ChallengeName, AvailableChallenges, Session, ChallengeParameters } = await acts.begin(email)
    expect(ChallengeName).toBe('SELECT_CHALLENGE')
    expect(AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'])
    expect(ChallengeParameters).toEqual({})
    expect(Session?.length).toBeGreaterThan(20)
  })

  test.each(['SMS_OTP', 'WEB_AUTHN', 'NOTHING'])('also where %s was preferred, which they have not', async (factor) => {
    const { email } = await pool.confirmedPerson()
    expect((await acts.begin(email, { PREFERRED_CHALLENGE: factor })).ChallengeName).toBe('SELECT_CHALLENGE')
  })

  test('of a password, sent in the same answer', async () => {
    const { email } = await pool.confirmedPerson()
    const { Session } = await acts.begin(email)
    const answer = { USERNAME: email, ANSWER: 'PASSWORD', PASSWORD: password }
    expect((await acts.respond('SELECT_CHALLENGE', Session, answer)).AuthenticationResult).toHaveProperty('IdToken')
    expect(await pool.refusal(acts.respond('SELECT_CHALLENGE', Session, answer))).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    )
  })

  test('of a password, under the name of its challenge', async () => {
    const { email } = await pool.confirmedPerson()
    const { Session } = await acts.begin(email)
    const { AuthenticationResult } = await acts.respond('PASSWORD', Session, { USERNAME: email, PASSWORD: password })
    expect(AuthenticationResult).toHaveProperty('IdToken')
  })

  test.each(['SELECT_CHALLENGE', 'PASSWORD_SRP'] as const)('of a proof of it, by %s', async (name) => {
    const { email } = await pool.confirmedPerson()
    const { Session } = await acts.begin(email)
    const client = srpClient()
    const answer = { USERNAME: email, ANSWER: 'PASSWORD_SRP', SRP_A: client.srpA }
    const challenge = await acts.respond(name, Session, answer)
    expect(challenge.ChallengeName).toBe('PASSWORD_VERIFIER')
    const proof = client.answer(challenge.ChallengeParameters ?? {}, password, pool.clock())
    expect((await acts.respond('PASSWORD_VERIFIER', challenge.Session, proof)).AuthenticationResult).toBeDefined()
  })

  test('of a code', async () => {
    const { email } = await pool.confirmedPerson()
    const { Session } = await acts.begin(email)
    const challenge = await acts.respond('SELECT_CHALLENGE', Session, { USERNAME: email, ANSWER: 'EMAIL_OTP' })
    expect(challenge.ChallengeName).toBe('EMAIL_OTP')
    const answer = { USERNAME: email, EMAIL_OTP_CODE: pool.newestMail(email).code ?? '' }
    expect((await acts.respond('EMAIL_OTP', challenge.Session, answer)).AuthenticationResult).toBeDefined()
  })
})

describe('allowed: what was preferred at once', () => {
  test('a password', async () => {
    const { email } = await pool.confirmedPerson()
    const parameters = { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: password }
    expect((await acts.begin(email, parameters)).AuthenticationResult).toHaveProperty('RefreshToken')
  })

  test('a proof of it', async () => {
    const { email } = await pool.confirmedPerson()
    const client = srpClient()
    const challenge = await acts.begin(email, { PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: client.srpA })
    const proof = client.answer(challenge.ChallengeParameters ?? {}, password, pool.clock())
    expect((await acts.respond('PASSWORD_VERIFIER', challenge.Session, proof)).AuthenticationResult).toBeDefined()
  })
})

describe('denied', () => {
  test('a client without the flow', async () => {
    await acts.begin('mika@example.test')
    pool.changeClient({ id: passwordClientId, settings: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] } })
    expect(await pool.refusal(acts.begin('mika@example.test'))).toBe(
      'InvalidParameterException: USER_AUTH flow not enabled for this client',
    )
  })

  test('a wrong password leaves the choice, and locks as everywhere', async () => {
    const { email } = await pool.confirmedPerson()
    const { Session } = await acts.begin(email)
    const answer = (PASSWORD: string) => ({ USERNAME: email, ANSWER: 'PASSWORD', PASSWORD })
    for (let n = 0; n < 5; n++) {
      expect(await pool.refusal(acts.respond('SELECT_CHALLENGE', Session, answer('Wrong-horse-1')))).toBe(incorrect)
    }
    expect(await pool.refusal(acts.respond('SELECT_CHALLENGE', Session, answer(password)))).toBe(
      'NotAuthorizedException: Password attempts exceeded',
    )
    pool.advance(minute)
    expect((await acts.respond('SELECT_CHALLENGE', Session, answer(password))).AuthenticationResult).toBeDefined()
  })

  test('a choice that is not available', async () => {
    const { email } = await pool.confirmedPerson()
    const { Session } = await acts.begin(email)
    const answer = { USERNAME: email, ANSWER: 'SMS_OTP' }
    expect(await pool.refusal(acts.respond('SELECT_CHALLENGE', Session, answer))).toMatch(
      /^InvalidParameterException: /,
    )
  })

  test('ID-130 until a temporary password is replaced, nothing stands for it', async () => {
    const email = pool.newAddress()
    await pool.rootClient(CognitoIdentityProviderClient).send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: email,
        TemporaryPassword: password,
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
      }),
    )
    const { ChallengeName, AvailableChallenges } = await acts.begin(email, { PREFERRED_CHALLENGE: 'EMAIL_OTP' })
    expect(ChallengeName).toBe('SELECT_CHALLENGE')
    expect(AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD'])
    const step = await acts.begin(email, { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: password })
    expect(step.ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  test('whoever comes from another provider begins there', async () => {
    const { email } = await pool.confirmedPerson()
    const users = new PoolUsers(pool.store, pool.pool())
    const user = users.find(email)
    if (!user) throw new Error('Nobody has the address.')
    users.save({ ...user, status: 'EXTERNAL_PROVIDER' })
    expect(await pool.refusal(acts.begin(user.username, { PREFERRED_CHALLENGE: 'EMAIL_OTP' }))).toBe(incorrect)
  })

  test('ID-131 codes, where everybody needs a second step', async () => {
    const { email } = await pool.confirmedPerson()
    pool.changePool({ MfaConfiguration: 'ON' })
    expect((await acts.begin(email)).AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD'])
  })

  test('a disabled user, in the words of whether the client hides who exists', async () => {
    const { email } = await pool.confirmedPerson()
    const users = new PoolUsers(pool.store, pool.pool())
    const user = users.find(email)
    if (user) users.save({ ...user, enabled: false })
    const sent = listMessages(pool.store, pool.clock()).length
    expect((await acts.begin(email, { PREFERRED_CHALLENGE: 'EMAIL_OTP' })).ChallengeName).toBe('EMAIL_OTP')
    expect(listMessages(pool.store, pool.clock())).toHaveLength(sent)
    pool.changeClient({
      id: passwordClientId,
      settings: { ExplicitAuthFlows: ['ALLOW_USER_AUTH'], PreventUserExistenceErrors: 'LEGACY' },
    })
    expect(await pool.refusal(acts.begin(email))).toBe('NotAuthorizedException: User is disabled.')
  })
})

describe('malformed', () => {
  test.each([
    [{}, 'USERNAME'],
    [{ USERNAME: 'mika@example.test', PREFERRED_CHALLENGE: 'PASSWORD' }, 'PASSWORD'],
    [{ USERNAME: 'mika@example.test', PREFERRED_CHALLENGE: 'PASSWORD_SRP' }, 'SRP_A'],
  ])('%j lacks a parameter', async ({ USERNAME = '', ...parameters }: Record<string, string>, missing) => {
    expect(await pool.refusal(acts.begin(USERNAME, parameters))).toBe(
      `InvalidParameterException: Missing required parameter ${missing}`,
    )
  })

  test.each(['TARGET_ACR_VALUES', 'MAX_AGE', 'ACCESS_TOKEN'])(
    '%s, which would ask for more, is not passed over',
    async (name) => {
      expect(await pool.refusal(acts.begin('mika@example.test', { [name]: '1' }))).toMatch(
        new RegExp(`^NotImplemented: .*${name}`),
      )
    },
  )

  test('an answer without a choice', async () => {
    const { email } = await pool.confirmedPerson()
    const { Session } = await acts.begin(email)
    expect(await pool.refusal(acts.respond('SELECT_CHALLENGE', Session, { USERNAME: email }))).toBe(
      'InvalidParameterException: Missing required parameter ANSWER',
    )
  })
})

test('the seeded client, which nobody gave the flow, says so', async () => {
  const { body } = await pool.post(
    'InitiateAuth',
    JSON.stringify({ ClientId: clientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: 'mika@example.test' } }),
  )
  expect(body).toEqual({
    __type: 'InvalidParameterException',
    message: 'USER_AUTH flow not enabled for this client',
  })
})
