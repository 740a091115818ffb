/** Amplify's own client, as the console uses it: what it sends, and whether it understands what comes back. */
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  confirmResetPassword,
  confirmSignIn,
  confirmSignUp,
  confirmUserAttribute,
  deleteUser,
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  resetPassword,
  signIn,
  signOut,
  signUp,
  updatePassword,
  updateUserAttributes,
} from 'aws-amplify/auth'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { configureAmplify } from './configureAmplify.ts'
import { clientId, password, startUserPool, userPoolId } from './startUserPool.ts'

let tokens: Map<string, string>
let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
  tokens = configureAmplify(pool)
})
afterEach(async () => {
  await signOut()
  tokens.clear()
})
afterAll(() => pool.stop())

async function newPerson(): Promise<string> {
  const email = pool.newAddress()
  await signUp({ username: email, password, options: { userAttributes: { email, preferred_username: 'Ada' } } })
  await confirmSignUp({ username: email, confirmationCode: pool.newestMail(email).code ?? '' })
  return email
}

describe('allowed', () => {
  test('from sign-up through the inbox to a session', async () => {
    const username = pool.newAddress()
    const signedUp = await signUp({
      username,
      password,
      options: { userAttributes: { email: username, preferred_username: 'Ada' } },
    })
    expect(signedUp.nextStep).toMatchObject({
      signUpStep: 'CONFIRM_SIGN_UP',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'p***@e***' },
    })
    const early = await signIn({ username, password })
    expect(early.nextStep.signInStep).toBe('CONFIRM_SIGN_UP')
    const confirmed = await confirmSignUp({ username, confirmationCode: pool.newestMail(username).code ?? '' })
    expect(confirmed.isSignUpComplete).toBe(true)

    expect((await signIn({ username, password })).nextStep.signInStep).toBe('DONE')
    const { tokens: session } = await fetchAuthSession()
    expect(session?.idToken?.payload).toMatchObject({
      email: username,
      email_verified: true,
      preferred_username: 'Ada',
    })
    expect(await getCurrentUser()).toMatchObject({ userId: signedUp.userId, username: signedUp.userId })
    expect(await fetchUserAttributes()).toMatchObject({
      email: username,
      email_verified: 'true',
      preferred_username: 'Ada',
    })
  })

  test('a refresh, a new password and a new address', async () => {
    const username = await newPerson()
    await signIn({ username, password })
    const before = (await fetchAuthSession()).tokens?.accessToken.payload
    const after = (await fetchAuthSession({ forceRefresh: true })).tokens?.accessToken.payload
    expect(after?.jti).not.toBe(before?.jti)
    expect(after?.origin_jti).toBe(before?.origin_jti)
    await updatePassword({ oldPassword: password, newPassword: 'Another-horse-2' })
    const email = pool.newAddress()
    const update = await updateUserAttributes({ userAttributes: { email, name: 'Ada L.' } })
    expect(update.email?.nextStep.updateAttributeStep).toBe('CONFIRM_ATTRIBUTE_WITH_CODE')
    expect(update.name?.nextStep.updateAttributeStep).toBe('DONE')
    await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: pool.newestMail(email).code ?? '' })
    await signOut()
    expect((await signIn({ username: email, password: 'Another-horse-2' })).isSignedIn).toBe(true)
  })

  test('a forgotten password', async () => {
    const username = await newPerson()
    const { nextStep } = await resetPassword({ username })
    expect(nextStep.resetPasswordStep).toBe('CONFIRM_RESET_PASSWORD_WITH_CODE')
    const confirmationCode = pool.newestMail(username).code ?? ''
    await confirmResetPassword({ username, confirmationCode, newPassword: 'Another-horse-2' })
    expect((await signIn({ username, password: 'Another-horse-2' })).isSignedIn).toBe(true)
  })

  test('an invited person chooses a password at the first sign-in', async () => {
    const username = pool.newAddress()
    const root = pool.rootClient(CognitoIdentityProviderClient)
    await root.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: username }))
    const { nextStep } = await signIn({ username, password: pool.newestMail(username).code ?? '' })
    expect(nextStep).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED', missingAttributes: [] })
    const done = await confirmSignIn({
      challengeResponse: password,
      options: { userAttributes: { preferred_username: 'Nia' } },
    })
    expect(done.isSignedIn).toBe(true)
    expect(await fetchUserAttributes()).toMatchObject({ email: username, preferred_username: 'Nia' })
  })

  test('a password of many alphabets, more than once', async () => {
    const username = pool.newAddress()
    const unusual = 'Pässwörd-密码-🔑1'
    await signUp({ username, password: unusual })
    await confirmSignUp({ username, confirmationCode: pool.newestMail(username).code ?? '' })
    for (let n = 0; n < 3; n++) {
      expect((await signIn({ username, password: unusual })).isSignedIn).toBe(true)
      await signOut()
    }
  })
})

describe('denied', () => {
  test.each([
    ['a wrong password', 'mika@example.test'],
    ['an unknown user', 'nobody@example.test'],
  ])('%s', async (_, username) => {
    expect(await pool.refusal(signIn({ username, password: 'Wrong-horse-1' }))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    )
  })

  test('after signing out everywhere, no session is left', async () => {
    const username = await newPerson()
    await signIn({ username, password })
    await signOut({ global: true })
    expect((await fetchAuthSession()).tokens).toBeUndefined()
  })

  test('a refresh after the refresh token was revoked ends the session', async () => {
    const username = await newPerson()
    await signIn({ username, password })
    const Token = [...tokens].find(([key]) => key.endsWith('.refreshToken'))?.[1] ?? ''
    await pool.idp.send(new RevokeTokenCommand({ ClientId: clientId, Token }))
    expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined()
  })

  test('who left the pool cannot come back', async () => {
    const username = await newPerson()
    await signIn({ username, password })
    await deleteUser()
    expect(await pool.refusal(signIn({ username, password }))).toBe(
      'NotAuthorizedException: Incorrect username or password.',
    )
  })
})
