import type { RespondToAuthChallengeCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { srpClient } from '../../../unit/srpClient.ts'
import {
  clientId,
  hour,
  minute,
  password,
  passwordClientId,
  payloadOf,
  startUserPool,
  userPoolId,
} from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const respond = (input: Partial<RespondToAuthChallengeCommandInput>) =>
  pool.idp.send(new RespondToAuthChallengeCommand({ ClientId: clientId, ChallengeName: 'PASSWORD_VERIFIER', ...input }))

/** Begins an SRP sign-in and calculates the answer to its challenge. */
async function begin(name: string, secret = password) {
  const client = srpClient()
  const challenge = await pool.idp.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: name, SRP_A: client.srpA },
    }),
  )
  const ChallengeResponses = client.answer(challenge.ChallengeParameters ?? {}, secret, pool.clock())
  return { Session: challenge.Session, ChallengeResponses }
}

const incorrect = 'NotAuthorizedException: Incorrect username or password.'
const invalidSession = 'NotAuthorizedException: Invalid session for the user.'
const sessionUsed = 'NotAuthorizedException: Invalid session for the user, session can only be used once.'
const sessionExpired = 'NotAuthorizedException: Invalid session for the user, session is expired.'

describe('PASSWORD_VERIFIER, allowed', () => {
  test('the right proof gives tokens with the claims of the specification', async () => {
    const { AuthenticationResult, ChallengeName } = await respond(await begin('otto@example.test', 'Otto-local-1'))
    expect(ChallengeName).toBeUndefined()
    const id = payloadOf(AuthenticationResult?.IdToken ?? '')
    const access = payloadOf(AuthenticationResult?.AccessToken ?? '')
    const groups = ['operators', 'auditors', 'readers']
    const roles = groups.map((name) => `arn:aws:iam::123456789012:role/${name}`)
    const common = {
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1',
      'cognito:groups': groups,
      origin_jti: expect.any(String),
      event_id: expect.any(String),
      jti: expect.any(String),
      auth_time: expect.any(Number),
      iat: id.auth_time,
      exp: Number(id.auth_time) + 3600,
    }
    expect(id).toEqual({
      ...common,
      aud: clientId,
      token_use: 'id',
      'cognito:username': id.sub,
      'cognito:roles': roles,
      'cognito:preferred_role': roles[0],
      email: 'otto@example.test',
      email_verified: true,
      preferred_username: 'Otto',
    })
    expect(access).toEqual({
      ...common,
      client_id: clientId,
      token_use: 'access',
      username: id.sub,
      scope: 'aws.cognito.signin.user.admin',
    })
    expect(access).toMatchObject({ origin_jti: id.origin_jti, event_id: id.event_id, sub: id.sub })
    expect(access.jti).not.toBe(id.jti)
  })

  test('a client that sends no Session, and the address in place of the username', async () => {
    const { email } = await pool.confirmedPerson()
    const { ChallengeResponses } = await begin(email)
    const answer = await respond({ ChallengeResponses: { ...ChallengeResponses, USERNAME: email.toUpperCase() } })
    expect(answer).toHaveProperty('AuthenticationResult')
  })

  test('a member of no group has no group claims', async () => {
    const { AuthenticationResult } = await respond(await begin('mika@example.test', 'Mika-local-1'))
    const claims = Object.keys(payloadOf(AuthenticationResult?.IdToken ?? ''))
    expect(claims.filter((name) => /group|role/.test(name))).toEqual([])
  })
})

describe('PASSWORD_VERIFIER, denied', () => {
  test('a wrong password, and an unknown user, with the same words', async () => {
    const { email } = await pool.confirmedPerson()
    expect(await pool.refusal(respond(await begin(email, 'Wrong-horse-1')))).toBe(incorrect)
    expect(await pool.refusal(respond(await begin('nobody@example.test')))).toBe(incorrect)
  })

  test('an unconfirmed user, once the proof is right', async () => {
    const { email } = await pool.signUp()
    expect(await pool.refusal(respond(await begin(email)))).toBe('UserNotConfirmedException: User is not confirmed.')
  })

  test('a proof that was used', async () => {
    const { email } = await pool.confirmedPerson()
    const answer = await begin(email)
    await respond(answer)
    expect(await pool.refusal(respond(answer))).toBe(sessionUsed)
  })

  test('a proof that is sent twice at once counts once', async () => {
    const { email } = await pool.confirmedPerson()
    const answer = await begin(email)
    const both = await Promise.allSettled([respond(answer), respond(answer)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a proof after three minutes', async () => {
    const { email } = await pool.confirmedPerson()
    const answer = await begin(email)
    pool.advance(3 * minute)
    expect(await pool.refusal(respond(answer))).toBe(sessionExpired)
  })

  test('the secret block of another sign-in, user or client', async () => {
    const [mine, theirs] = [await pool.confirmedPerson(), await pool.confirmedPerson()]
    const [answer, other] = [await begin(mine.email), await begin(theirs.email)]
    const PASSWORD_CLAIM_SECRET_BLOCK = other.ChallengeResponses.PASSWORD_CLAIM_SECRET_BLOCK ?? ''
    const mixed = { ...answer.ChallengeResponses, PASSWORD_CLAIM_SECRET_BLOCK }
    expect(await pool.refusal(respond({ ChallengeResponses: mixed }))).toBe(incorrect)
    expect(await pool.refusal(respond({ ...answer, ChallengeResponses: mixed }))).toBe(incorrect)
    expect(await pool.refusal(respond({ ...answer, ClientId: passwordClientId }))).toBe(invalidSession)
    expect(
      await pool.refusal(
        respond({ ...answer, ChallengeResponses: { ...answer.ChallengeResponses, USERNAME: theirs.sub } }),
      ),
    ).toBe(incorrect)
  })

  test('after five wrong proofs, the right one too', async () => {
    const { email } = await pool.confirmedPerson()
    const right = await begin(email)
    const wrong = await Promise.all(Array.from({ length: 5 }, () => begin(email, 'Wrong-horse-1')))
    for (const answer of wrong) expect(await pool.refusal(respond(answer))).toBe(incorrect)
    expect(await pool.refusal(respond(right))).toBe('NotAuthorizedException: Password attempts exceeded')
  })
})

describe('PASSWORD_VERIFIER, malformed', () => {
  test.each(['PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK', 'TIMESTAMP'])('%s is altered', async (name) => {
    const { email } = await pool.confirmedPerson()
    const { ChallengeResponses, Session } = await begin(email)
    for (const value of ['x', `A${ChallengeResponses[name]?.slice(1)}`, 'x'.repeat(10_000)]) {
      const changed = { ...ChallengeResponses, [name]: value === ChallengeResponses[name] ? 'B' : value }
      expect(await pool.refusal(respond({ Session, ChallengeResponses: changed }))).toBe(incorrect)
    }
  })

  test.each(['USERNAME', 'PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK', 'TIMESTAMP'])(
    '%s is missing',
    async (name) => {
      const { ChallengeResponses } = await begin('mika@example.test')
      const rest = Object.fromEntries(Object.entries(ChallengeResponses).filter(([key]) => key !== name))
      expect(await pool.refusal(respond({ ChallengeResponses: rest }))).toBe(
        `InvalidParameterException: Missing required parameter ${name}`,
      )
    },
  )

  test('a session that is none', async () => {
    const answer = await begin('mika@example.test', 'Mika-local-1')
    expect(await pool.refusal(respond({ ...answer, Session: 'x'.repeat(100) }))).toBe(invalidSession)
  })

  test('a challenge that was never given', async () => {
    const { Session } = await begin('mika@example.test')
    const answer = {
      ChallengeName: 'SMS_MFA',
      Session,
      ChallengeResponses: { USERNAME: 'mika@example.test', SMS_MFA_CODE: '123456' },
    } as const
    expect(await pool.refusal(respond(answer))).toBe(invalidSession)
  })

  test('a device that nobody remembers', async () => {
    const answer = await begin('mika@example.test', 'Mika-local-1')
    const ChallengeResponses = { ...answer.ChallengeResponses, DEVICE_KEY: 'us-east-1_0' }
    expect(await pool.refusal(respond({ ...answer, ChallengeResponses }))).toBe(
      'ResourceNotFoundException: Device does not exist.',
    )
  })
})

describe('NEW_PASSWORD_REQUIRED', () => {
  async function invited(): Promise<{ email: string; temporary: string }> {
    const email = pool.newAddress()
    const admin = pool.rootClient(CognitoIdentityProviderClient, { systemClockOffset: pool.clock() - Date.now() })
    await admin.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: email }))
    return { email, temporary: pool.newestMail(email).code ?? '' }
  }

  async function challenged() {
    const { email, temporary } = await invited()
    const { ChallengeName, ChallengeParameters, Session } = await respond(await begin(email, temporary))
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    return { email, ChallengeParameters, Session, ChallengeName, USERNAME: ChallengeParameters?.USER_ID_FOR_SRP ?? '' }
  }

  type Challenged = Awaited<ReturnType<typeof challenged>>
  const choose = (at: Challenged, NEW_PASSWORD: string, more: Record<string, string> = {}) =>
    respond({
      ChallengeName: at.ChallengeName,
      Session: at.Session,
      ChallengeResponses: { USERNAME: at.USERNAME, NEW_PASSWORD, ...more },
    })

  test('allowed: a password of their own ends it, with the attributes of the form', async () => {
    const at = await challenged()
    expect(at.ChallengeParameters).toMatchObject({
      requiredAttributes: '[]',
      userAttributes: JSON.stringify({ email: at.email }),
    })
    const { AuthenticationResult } = await choose(at, password, { 'userAttributes.preferred_username': 'Nia' })
    expect(payloadOf(AuthenticationResult?.IdToken ?? '')).toMatchObject({ email: at.email, preferred_username: 'Nia' })
    await expect(pool.signIn(at.email)).resolves.toHaveProperty('AccessToken')
  })

  test('allowed: the newcomer of the seed', async () => {
    const first = await respond(await begin('nora@example.test', 'Nora-first-1'))
    expect(first.ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  test('denied: a weak password, in words of its own, and the session stays', async () => {
    const at = await challenged()
    expect(await pool.refusal(choose(at, 'short'))).toBe(
      'InvalidPasswordException: Password does not conform to policy: Password not long enough',
    )
    await choose(at, password)
    expect(await pool.refusal(choose(at, password))).toBe(sessionUsed)
  })

  test('denied: an attribute that has a value', async () => {
    const at = await challenged()
    expect(await pool.refusal(choose(at, password, { 'userAttributes.email': 'other@example.test' }))).toBe(
      'NotAuthorizedException: Cannot modify an already provided email',
    )
  })

  test('denied: a session after three minutes, of another person, or of another step', async () => {
    const [at, other] = [await challenged(), await challenged()]
    expect(await pool.refusal(choose({ ...at, USERNAME: other.USERNAME }, password))).toBe(invalidSession)
    const { Session } = await begin(at.email)
    expect(await pool.refusal(choose({ ...at, Session }, password))).toBe(invalidSession)
    pool.advance(3 * minute)
    expect(await pool.refusal(choose(at, password))).toBe(sessionExpired)
  })

  test('denied: a temporary password that is too old', async () => {
    const { email, temporary } = await invited()
    pool.changePool({ Policies: pool.policies({ TemporaryPasswordValidityDays: 7 }) })
    const late = await invited()
    pool.advance(8 * 24 * hour)
    expect(await pool.refusal(respond(await begin(late.email, late.temporary)))).toBe(
      'NotAuthorizedException: Temporary password has expired and must be reset by an administrator.',
    )
    await expect(respond(await begin(email, temporary))).resolves.toHaveProperty('Session')
  })

  test.each([
    ['NEW_PASSWORD', { USERNAME: 'x' }, 'x'.repeat(30)],
    ['USERNAME', { NEW_PASSWORD: 'x' }, 'x'.repeat(30)],
    ['Session', { USERNAME: 'x', NEW_PASSWORD: 'x' }, undefined],
  ])('malformed: %s is missing', async (name, ChallengeResponses, Session) => {
    const call = respond({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeResponses: { ...ChallengeResponses },
      Session,
    })
    expect(await pool.refusal(call)).toBe(`InvalidParameterException: Missing required parameter ${name}`)
  })
})
