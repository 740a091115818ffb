/** Amplify's own client where people choose how they sign in: what it sends, and whether it understands the answers. */
import { Amplify, createConfigurationBuilder } from 'aws-amplify'
import { autoSignIn, confirmSignIn, confirmSignUp, fetchAuthSession, signIn, signOut, signUp } from 'aws-amplify/auth'
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ownFunctions } from './ownFunctions.ts'
import { allowFactors } from './passkeyActs.ts'
import { password, passwordClientId, startUserPool, userPoolId } from './startUserPool.ts'

const functions = ownFunctions({
  defineAuthChallenge: `
    const last = event.request.session.at(-1)
    if (last?.challengeName === 'SRP_A') event.response.challengeName = 'PASSWORD_VERIFIER'
    else if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult) event.response.issueTokens = true
    else event.response.challengeName = 'CUSTOM_CHALLENGE'`,
  createAuthChallenge: `
    event.response.publicChallengeParameters = { sum: '1 + 1' }
    event.response.privateChallengeParameters = { answer: '2' }`,
  verifyAuthChallengeResponse: `
    event.response.answerCorrect = event.request.challengeAnswer === event.request.privateChallengeParameters.answer`,
})
const tokens = new Map<string, string>()
let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool({ triggers: functions.triggers })
  const outputs = {
    version: '1.4',
    auth: { aws_region: 'us-east-1', user_pool_id: userPoolId, user_pool_client_id: passwordClientId },
  }
  const configuration = createConfigurationBuilder({ from: outputs })
  Amplify.configure(configuration.patch('Auth', { Cognito: { userPoolEndpoint: pool.url } }).build())
  // Node has no localStorage. Set after configure, which resets it.
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    setItem: async (key, value) => void tokens.set(key, value),
    getItem: async (key) => tokens.get(key) ?? null,
    removeItem: async (key) => void tokens.delete(key),
    clear: async () => tokens.clear(),
  })
})
beforeEach(() => allowFactors(pool, ['PASSWORD', 'EMAIL_OTP']))
afterEach(async () => {
  await signOut()
  tokens.clear()
})
afterAll(async () => {
  await pool.stop()
  functions.remove()
})

const choice = (preferredChallenge?: 'PASSWORD' | 'PASSWORD_SRP' | 'EMAIL_OTP') => ({
  authFlowType: 'USER_AUTH' as const,
  ...(preferredChallenge && { preferredChallenge }),
})
const isSignedIn = async () => (await fetchAuthSession()).tokens !== undefined

describe('allowed', () => {
  test.each(['PASSWORD', 'PASSWORD_SRP'] as const)('%s, preferred', async (challenge) => {
    const { email: username } = await pool.confirmedPerson()
    const { nextStep } = await signIn({ username, password, options: choice(challenge) })
    expect(nextStep.signInStep).toBe('DONE')
    expect(await isSignedIn()).toBe(true)
  })

  test('EMAIL_OTP, preferred; a wrong code can be typed again', async () => {
    const { email: username } = await pool.confirmedPerson()
    const { nextStep } = await signIn({ username, options: choice('EMAIL_OTP') })
    expect(nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'p***@e***' },
    })
    const { code = '' } = pool.newestMail(username)
    expect(await pool.refusal(confirmSignIn({ challengeResponse: code === '00000000' ? '1' : '00000000' }))).toBe(
      'CodeMismatchException: Invalid code or auth state for the user.',
    )
    expect((await confirmSignIn({ challengeResponse: code })).isSignedIn).toBe(true)
  })

  test.each(['PASSWORD', 'PASSWORD_SRP'])('%s, chosen from the list', async (challenge) => {
    const { email: username } = await pool.confirmedPerson()
    const { nextStep } = await signIn({ username, options: choice() })
    expect(nextStep).toEqual({
      signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
      availableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
    })
    const second = await confirmSignIn({ challengeResponse: challenge })
    expect(second.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_PASSWORD')
    expect((await confirmSignIn({ challengeResponse: password })).isSignedIn).toBe(true)
  })

  test('EMAIL_OTP, chosen from the list', async () => {
    const { email: username } = await pool.confirmedPerson()
    await signIn({ username, options: choice() })
    const { nextStep } = await confirmSignIn({ challengeResponse: 'EMAIL_OTP' })
    expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE')
    expect((await confirmSignIn({ challengeResponse: pool.newestMail(username).code ?? '' })).isSignedIn).toBe(true)
  })

  test('joining without a password, and being signed in by the code that was typed', async () => {
    const username = pool.newAddress()
    const { nextStep } = await signUp({
      username,
      options: { userAttributes: { email: username }, autoSignIn: { authFlowType: 'USER_AUTH' } },
    })
    expect(nextStep.signUpStep).toBe('CONFIRM_SIGN_UP')
    const confirmed = await confirmSignUp({ username, confirmationCode: pool.newestMail(username).code ?? '' })
    expect(confirmed.nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN')
    expect((await autoSignIn()).isSignedIn).toBe(true)
    expect((await fetchAuthSession()).tokens?.idToken?.payload.email).toBe(username)
  })

  test('a challenge of one’s own, without a password and after it', async () => {
    const { email: username } = await pool.confirmedPerson()
    const plain = await signIn({ username, options: { authFlowType: 'CUSTOM_WITHOUT_SRP' } })
    expect(plain.nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
      additionalInfo: { sum: '1 + 1' },
    })
    expect((await confirmSignIn({ challengeResponse: '2' })).isSignedIn).toBe(true)
    await signOut()
    const after = await signIn({ username, password, options: { authFlowType: 'CUSTOM_WITH_SRP' } })
    expect(after.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE')
    expect((await confirmSignIn({ challengeResponse: '2' })).isSignedIn).toBe(true)
  })
})

describe('denied', () => {
  test('a wrong password', async () => {
    const { email: username } = await pool.confirmedPerson()
    expect(await pool.refusal(signIn({ username, password: 'Wrong-horse-1', options: choice('PASSWORD') }))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    )
  })

  test('who is not confirmed is led to that', async () => {
    const { email: username } = await pool.signUp()
    const { nextStep } = await signIn({ username, options: choice('EMAIL_OTP') })
    expect(nextStep.signInStep).toBe('CONFIRM_SIGN_UP')
  })
})
