/** Joining a pool without a password, and signing in with the code that was just typed (identity 1.1). */
import type { ConfirmSignUpCommandInput, SignUpCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listMessages } from '../../../emulator/state/inbox.ts'
import { allowFactors, passkeyActs } from './passkeyActs.ts'
import { minute, password, passwordClientId, startUserPool, userPoolId } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof passkeyActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = passkeyActs(pool)
})
beforeEach(() => allowFactors(pool, ['PASSWORD', 'EMAIL_OTP']))
afterAll(() => pool.stop())

const signUp = (Username: string, more: Partial<SignUpCommandInput> = {}) =>
  pool.idp.send(new SignUpCommand({ ClientId: passwordClientId, Username, ...more }))
const confirm = (Username: string, more: Partial<ConfirmSignUpCommandInput> = {}) =>
  pool.idp.send(
    new ConfirmSignUpCommand({
      ClientId: passwordClientId,
      Username,
      ConfirmationCode: pool.newestMail(Username).code ?? '',
      ...more,
    }),
  )
const signIn = (USERNAME: string, Session: string | undefined) =>
  pool.idp.send(
    new InitiateAuthCommand({
      ClientId: passwordClientId,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'EMAIL_OTP' },
      Session,
    }),
  )
const invalidSession = 'NotAuthorizedException: Invalid session for the user.'

describe('allowed', () => {
  test('ID-134 nobody types a second code', async () => {
    const email = pool.newAddress()
    const { UserConfirmed, Session: first } = await signUp(email)
    expect(UserConfirmed).toBe(false)
    const { Session } = await confirm(email, { Session: first })
    const sent = listMessages(pool.store, pool.clock()).length
    expect((await signIn(email, Session)).AuthenticationResult).toHaveProperty('IdToken')
    expect(listMessages(pool.store, pool.clock())).toHaveLength(sent)
  })

  test('also as Amplify confirms, without the session of the sign-up', async () => {
    const email = pool.newAddress()
    await signUp(email)
    const { Session } = await confirm(email)
    expect((await signIn(email, Session)).AuthenticationResult).toBeDefined()
  })

  test('later, with a code; nothing else is offered', async () => {
    const email = pool.newAddress()
    await signUp(email)
    await confirm(email)
    expect((await acts.begin(email)).AvailableChallenges).toEqual(['EMAIL_OTP'])
    expect(await pool.refusal(pool.signIn(email, password))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    )
  })

  test('whom an administrator makes without a password is confirmed at once', async () => {
    const email = pool.newAddress()
    const { User } = await pool.rootClient(CognitoIdentityProviderClient).send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: email,
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
      }),
    )
    expect(User?.UserStatus).toBe('CONFIRMED')
    const { Session } = await acts.begin(email, { PREFERRED_CHALLENGE: 'EMAIL_OTP' })
    const answer = { USERNAME: email, EMAIL_OTP_CODE: pool.newestMail(email).code ?? '' }
    expect((await acts.respond('EMAIL_OTP', Session, answer)).AuthenticationResult).toBeDefined()
  })
})

describe('denied', () => {
  test('the session a second time, after its time and for somebody else', async () => {
    const [first, second, late] = [pool.newAddress(), pool.newAddress(), pool.newAddress()]
    for (const email of [first, second, late]) await signUp(email)
    const { Session } = await confirm(first)
    expect(await pool.refusal(signIn(second, Session))).toBe(invalidSession)
    await signIn(first, Session)
    expect(await pool.refusal(signIn(first, Session))).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    )
    const { Session: old } = await confirm(late)
    pool.advance(3 * minute)
    expect(await pool.refusal(signIn(late, old))).toBe(
      'NotAuthorizedException: Invalid session for the user, session is expired.',
    )
  })

  test('the session once the person has signed in otherwise: it is for the first time alone', async () => {
    const email = pool.newAddress()
    await signUp(email, { Password: password })
    const { Session } = await confirm(email)
    await pool.signIn(email)
    expect(await pool.refusal(signIn(email, Session))).toBe(invalidSession)
  })

  test('the session of a sign-up that is not confirmed, and one of somebody else for confirming', async () => {
    const [first, second] = [pool.newAddress(), pool.newAddress()]
    const { Session } = await signUp(first)
    await signUp(second)
    expect(await pool.refusal(signIn(first, Session))).toBe(invalidSession)
    expect(await pool.refusal(confirm(second, { Session }))).toBe(invalidSession)
    expect(await pool.refusal(confirm(second, { Session: 'A'.repeat(40) }))).toBe(invalidSession)
  })

  test('there is none where a code is no way to sign in', async () => {
    allowFactors(pool, ['PASSWORD', 'WEB_AUTHN'])
    const email = pool.newAddress()
    expect(await signUp(email, { Password: password })).not.toHaveProperty('Session')
    expect(await confirm(email)).not.toHaveProperty('Session')
    pool.changeClient({ id: passwordClientId, settings: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] } })
    pool.changePool({
      Policies: { ...pool.policies({}), SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    })
    expect(await signUp(pool.newAddress())).not.toHaveProperty('Session')
  })

  test('a pool where everybody has a password', async () => {
    allowFactors(pool, ['PASSWORD'])
    expect(await pool.refusal(signUp(pool.newAddress()))).toBe(
      "InvalidParameterException: 1 validation error detected: Value null at 'password' failed to satisfy constraint: " +
        'Member must not be null',
    )
  })
})

test('malformed: a password that breaks the policy, where none would do', async () => {
  expect(await pool.refusal(signUp(pool.newAddress(), { Password: 'short' }))).toMatch(/^InvalidPasswordException: /)
})
