/** CUSTOM_AUTH: functions of one's own make the challenges and judge the answers (identity 1.2). */
import type { InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { srpClient } from '../../unit/srpClient.ts'
import { ownFunctions } from './ownFunctions.ts'
import { passkeyActs } from './passkeyActs.ts'
import { minute, password, passwordClientId, payloadOf, startUserPool } from './startUserPool.ts'

/** Three tries at a sum, after the password where it is to be proved. */
const functions = ownFunctions({
  defineAuthChallenge: `
    const { session, userNotFound, userAttributes, clientMetadata } = event.request
    if (clientMetadata?.wanted === 'show') throw new Error(JSON.stringify(event))
    if (clientMetadata?.wanted === 'nonsense') return { response: 'tokens' }
    const last = session.at(-1)
    if (userAttributes.nickname === 'at once') event.response.issueTokens = true
    else if (userAttributes.nickname === 'other') event.response.challengeName = 'SMS_MFA'
    else if (last?.challengeName === 'SRP_A') event.response.challengeName = 'PASSWORD_VERIFIER'
    else if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult) event.response.issueTokens = true
    else if (session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE').length >= 3)
      event.response.failAuthentication = true
    else event.response.challengeName = 'CUSTOM_CHALLENGE'`,
  createAuthChallenge: `
    if (event.request.userAttributes.nickname === 'bad parameters') event.response.publicChallengeParameters = { sum: 3 }
    else event.response.publicChallengeParameters = { sum: '1 + ' + event.request.session.length }
    event.response.privateChallengeParameters = { answer: String(1 + event.request.session.length) }
    event.response.challengeMetadata = 'SUM-' + event.request.session.length`,
  verifyAuthChallengeResponse: `
    const { privateChallengeParameters, challengeAnswer, clientMetadata } = event.request
    if (clientMetadata?.wanted === 'verify') throw new Error(JSON.stringify(event))
    event.response.answerCorrect = clientMetadata?.wanted === 'word' ? 'yes' : challengeAnswer === privateChallengeParameters.answer`,
})
let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof passkeyActs>
beforeAll(async () => {
  pool = await startUserPool({ triggers: functions.triggers })
  acts = passkeyActs(pool)
  pool.changeClient({
    id: passwordClientId,
    settings: { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  })
})
afterAll(async () => {
  await pool.stop()
  functions.remove()
})

const incorrect = 'NotAuthorizedException: Incorrect username or password.'

const begin = (USERNAME: string, AuthParameters: Record<string, string> = {}) =>
  pool.idp.send(
    new InitiateAuthCommand({
      ClientId: passwordClientId,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME, ...AuthParameters },
    }),
  )
const answer = (USERNAME: string, { Session }: InitiateAuthCommandOutput, ANSWER: string, wanted = '') =>
  acts.respond('CUSTOM_CHALLENGE', Session, { USERNAME, ANSWER }, { ClientMetadata: { wanted } })
const shown = (refusal: string) => JSON.parse(/\{.*\}/.exec(refusal)?.[0] ?? '') as Record<string, unknown>

describe('allowed', () => {
  test('ID-139 a right answer gives tokens; what is private is not told', async () => {
    const { email, sub } = await pool.confirmedPerson()
    const challenge = await begin(email)
    expect(challenge).toMatchObject({
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeParameters: { USERNAME: sub, sum: '1 + 0' },
    })
    expect(challenge.ChallengeParameters).not.toHaveProperty('answer')
    const { AuthenticationResult } = await answer(email, challenge, '1')
    expect(payloadOf(AuthenticationResult?.IdToken ?? '').sub).toBe(sub)
  })

  test('a wrong one leads to the next challenge, as the function decides', async () => {
    const { email } = await pool.confirmedPerson()
    const second = await answer(email, await begin(email), '9')
    expect(second.ChallengeParameters).toMatchObject({ sum: '1 + 1' })
    expect((await answer(email, second, '2')).AuthenticationResult).toBeDefined()
  })

  test('ID-139 after the password was proved', async () => {
    const { email } = await pool.confirmedPerson()
    const client = srpClient()
    const challenge = await begin(email, { CHALLENGE_NAME: 'SRP_A', SRP_A: client.srpA })
    expect(challenge.ChallengeName).toBe('PASSWORD_VERIFIER')
    const proof = client.answer(challenge.ChallengeParameters ?? {}, password, pool.clock())
    const own = await acts.respond('PASSWORD_VERIFIER', challenge.Session, proof)
    expect(own).toMatchObject({ ChallengeName: 'CUSTOM_CHALLENGE', ChallengeParameters: { sum: '1 + 2' } })
    expect((await answer(email, own, '3')).AuthenticationResult).toBeDefined()
  })

  test('the events are AWS’s', async () => {
    const { email, sub } = await pool.confirmedPerson()
    const judged = shown(await pool.refusal(answer(email, await begin(email), '1', 'verify')))
    expect(judged).toMatchObject({
      version: '1',
      triggerSource: 'VerifyAuthChallengeResponse_Authentication',
      userName: sub,
      callerContext: { clientId: passwordClientId },
      request: {
        userAttributes: { sub, email, 'cognito:user_status': 'CONFIRMED' },
        privateChallengeParameters: { answer: '1' },
        challengeAnswer: '1',
        clientMetadata: { wanted: 'verify' },
        userNotFound: false,
      },
    })
    const defined = shown(await pool.refusal(answer(email, await begin(email), '9', 'show')))
    expect(defined).toMatchObject({
      triggerSource: 'DefineAuthChallenge_Authentication',
      request: {
        session: [{ challengeName: 'CUSTOM_CHALLENGE', challengeResult: false, challengeMetadata: 'SUM-0' }],
        userNotFound: false,
      },
      response: { challengeName: null, issueTokens: null, failAuthentication: null },
    })
  })
})

describe('denied', () => {
  test('after as many wrong answers as the function allows', async () => {
    const { email } = await pool.confirmedPerson()
    const third = await answer(email, await answer(email, await begin(email), '9'), '9')
    expect(await pool.refusal(answer(email, third, '9'))).toBe(incorrect)
  })

  test('many answers in one session, also at the same time: one of them counts', async () => {
    const { email } = await pool.confirmedPerson()
    const challenge = await begin(email)
    const tries = await Promise.allSettled(['7', '8', '9', '1'].map((one) => answer(email, challenge, one)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a wrong password, and the way round the functions by leaving the session out', async () => {
    const { email } = await pool.confirmedPerson()
    const client = srpClient()
    const start = () => begin(email, { CHALLENGE_NAME: 'SRP_A', SRP_A: client.srpA })
    const first = await start()
    const wrong = client.answer(first.ChallengeParameters ?? {}, 'Wrong-horse-1', pool.clock())
    expect(await pool.refusal(acts.respond('PASSWORD_VERIFIER', first.Session, wrong))).toBe(incorrect)
    const second = await start()
    const proof = client.answer(second.ChallengeParameters ?? {}, password, pool.clock())
    const { AuthenticationResult, ChallengeName } = await acts.respond('PASSWORD_VERIFIER', undefined, proof)
    expect(AuthenticationResult).toBeUndefined()
    expect(ChallengeName).toBe('CUSTOM_CHALLENGE')
  })

  test('somebody unknown: the functions are told, and even their tokens are none', async () => {
    const name = 'nobody@example.test'
    const challenge = await begin(name)
    expect(challenge.ChallengeName).toBe('CUSTOM_CHALLENGE')
    expect(shown(await pool.refusal(answer(name, challenge, '1', 'verify')))).toMatchObject({
      request: { userAttributes: {}, userNotFound: true },
    })
    expect(await pool.refusal(answer(name, await begin(name), '1'))).toBe(incorrect)
  })

  test('tokens for somebody who is not confirmed', async () => {
    const { email } = await pool.signUp()
    pool.setAttribute(email, 'nickname', 'at once')
    expect(await pool.refusal(begin(email))).toBe('UserNotConfirmedException: User is not confirmed.')
  })

  test('a used session, one whose time is over and one of somebody else', async () => {
    const [mine, theirs] = [await pool.confirmedPerson(), await pool.confirmedPerson()]
    const challenge = await begin(mine.email)
    expect(await pool.refusal(answer(theirs.email, challenge, '1'))).toBe(
      'NotAuthorizedException: Invalid session for the user.',
    )
    await answer(mine.email, challenge, '1')
    expect(await pool.refusal(answer(mine.email, challenge, '1'))).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    )
    const late = await begin(mine.email)
    pool.advance(3 * minute)
    expect(await pool.refusal(answer(mine.email, late, '1'))).toBe(
      'NotAuthorizedException: Invalid session for the user, session is expired.',
    )
  })

  test('where there are no functions, and where the client has not the flow', async () => {
    const other = await startUserPool()
    const ask = () =>
      other.idp.send(
        new InitiateAuthCommand({
          ClientId: passwordClientId,
          AuthFlow: 'CUSTOM_AUTH',
          AuthParameters: { USERNAME: 'mika@example.test' },
        }),
      )
    expect(await other.refusal(ask())).toBe('InvalidParameterException: CUSTOM_AUTH is not enabled for the client.')
    other.changeClient({ id: passwordClientId, settings: { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] } })
    expect(await other.refusal(ask())).toBe(
      'InvalidParameterException: Custom auth lambda trigger is not configured for the user pool.',
    )
    await other.stop()
  })
})

describe('malformed', () => {
  test.each([
    [{}, 'Missing required parameter USERNAME'],
    [{ USERNAME: 'mika@example.test', CHALLENGE_NAME: 'SRP_A' }, 'Missing required parameter SRP_A'],
    [{ USERNAME: 'mika@example.test', CHALLENGE_NAME: 'OTHER' }, 'CHALLENGE_NAME can only be SRP_A.'],
  ])('%j', async ({ USERNAME = '', ...parameters }: Record<string, string>, message) => {
    expect(await pool.refusal(begin(USERNAME, parameters))).toBe(`InvalidParameterException: ${message}`)
  })

  test('answers of functions that are none', async () => {
    const unrecognizable = 'InvalidLambdaResponseException: Unrecognizable lambda output'
    const { email } = await pool.confirmedPerson()
    expect(await pool.refusal(answer(email, await begin(email), '9', 'nonsense'))).toBe(unrecognizable)
    expect(await pool.refusal(answer(email, await begin(email), '1', 'word'))).toBe(unrecognizable)
    for (const kind of ['bad parameters', 'other']) {
      pool.setAttribute(email, 'nickname', kind)
      expect(await pool.refusal(begin(email))).toBe(unrecognizable)
    }
  })

  test('an answer without one', async () => {
    const { email } = await pool.confirmedPerson()
    expect(await pool.refusal(answer(email, await begin(email), ''))).toBe(
      'InvalidParameterException: Missing required parameter ANSWER',
    )
  })
})
