/** Second steps and devices by Amplify's own client, which the console uses. Codes are read from the inbox. */
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  ForgetDeviceCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  confirmSignIn,
  fetchAuthSession,
  fetchDevices,
  fetchMFAPreference,
  fetchUserAttributes,
  forgetDevice,
  rememberDevice,
  setUpTOTP,
  signIn,
  signOut,
  updateMFAPreference,
  verifyTOTPSetup,
} from 'aws-amplify/auth'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { configureAmplify } from './configureAmplify.ts'
import { trackingDevices } from './deviceActs.ts'
import { allSecondSteps, seconds, secondStepActs } from './secondStepActs.ts'
import { plainPool } from './signUpActs.ts'
import { password, startUserPool, userPoolId } from './startUserPool.ts'

/** Amplify names a device by it, and Node 20 has none. */
const browser = { userAgent: 'A browser of the tests' }
const hasNavigator = 'navigator' in globalThis

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
  configureAmplify(pool)
  if (!hasNavigator) Object.defineProperty(globalThis, 'navigator', { value: browser, configurable: true })
})
beforeEach(() => pool.changePool({ ...allSecondSteps, DeviceConfiguration: undefined }))
afterEach(() => signOut())
afterAll(() => {
  if (!hasNavigator) Reflect.deleteProperty(globalThis, 'navigator')
  return pool.stop()
})

const stepOf = async (username: string) => (await signIn({ username, password })).nextStep.signInStep
const secretIn = (setUp: { sharedSecret: string } | undefined) => setUp?.sharedSecret ?? ''

/** Without an address that the pool could reach: only the first call is signed, so that it goes by the real clock. */
async function unreachablePerson(username: string): Promise<string> {
  await pool.rootClient(CognitoIdentityProviderClient).send(
    new AdminCreateUserCommand({
      UserPoolId: userPoolId,
      Username: username,
      TemporaryPassword: 'Temporary-horse-1',
      MessageAction: 'SUPPRESS',
    }),
  )
  await signIn({ username, password: 'Temporary-horse-1' })
  return (await confirmSignIn({ challengeResponse: password })).nextStep.signInStep
}

describe('allowed', () => {
  // First: signed calls go by the real clock, which later tests put forward.
  test('a required step: the choice of one, and an address as one', async () => {
    pool.changePool({ ...plainPool, MfaConfiguration: 'ON' })
    expect(await unreachablePerson('newcomer')).toBe('CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION')
    const asked = await confirmSignIn({ challengeResponse: 'EMAIL' })
    expect(asked.nextStep.signInStep).toBe('CONTINUE_SIGN_IN_WITH_EMAIL_SETUP')
    const email = pool.newAddress()
    const sent = await confirmSignIn({ challengeResponse: email })
    expect(sent.nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'p***@e***' },
    })
    expect((await confirmSignIn({ challengeResponse: acts.codeFor(email) })).isSignedIn).toBe(true)
    expect(await fetchUserAttributes()).toMatchObject({ email, email_verified: 'true' })
    expect(await fetchMFAPreference()).toEqual({ enabled: ['EMAIL'], preferred: undefined })
    pool.changePool({ UsernameAttributes: ['email'] })
  })

  test('a required step: an app that is set up in the middle of the sign-in', async () => {
    const { email } = await pool.confirmedPerson()
    pool.changePool({ MfaConfiguration: 'ON', EmailMfaConfiguration: undefined, SmsMfaConfiguration: undefined })
    const { nextStep } = await signIn({ username: email, password })
    if (nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(nextStep.signInStep)
    const secret = secretIn(nextStep.totpSetupDetails)
    expect(secret).toMatch(/^[A-Z2-7]{52}$/)
    expect((await confirmSignIn({ challengeResponse: acts.codeOf(secret) })).isSignedIn).toBe(true)
    await signOut()
    pool.advance(30 * seconds)
    expect(await stepOf(email)).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE')
    expect((await confirmSignIn({ challengeResponse: acts.codeOf(secret) })).isSignedIn).toBe(true)
  })

  test('an app that is set up by who is signed in, preferred, and asked for', async () => {
    const { email } = await pool.confirmedPerson()
    await signIn({ username: email, password })
    const secret = secretIn(await setUpTOTP())
    await verifyTOTPSetup({ code: acts.codeOf(secret) })
    await updateMFAPreference({ totp: 'PREFERRED' })
    expect(await fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' })
    await signOut()
    pool.advance(30 * seconds)
    expect(await stepOf(email)).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE')
    await confirmSignIn({ challengeResponse: acts.codeOf(secret) })
    await updateMFAPreference({ totp: 'DISABLED' })
    expect(await fetchMFAPreference()).toEqual({ enabled: undefined, preferred: undefined })
    await signOut()
    expect(await stepOf(email)).toBe('DONE')
  })

  test('a choice between codes, by SMS and by mail', async () => {
    const { email, number, AccessToken } = await acts.withSms()
    await acts.prefer(AccessToken, { EmailMfaSettings: { Enabled: true } })
    const { nextStep } = await signIn({ username: email, password })
    expect(nextStep).toMatchObject({
      signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
      allowedMFATypes: ['SMS', 'EMAIL'],
    })
    const sms = await confirmSignIn({ challengeResponse: 'SMS' })
    expect(sms.nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      codeDeliveryDetails: { deliveryMedium: 'SMS', destination: `+******${number.slice(-4)}` },
    })
    expect((await confirmSignIn({ challengeResponse: acts.codeFor(number) })).isSignedIn).toBe(true)
    await signOut()
    await signIn({ username: email, password })
    const mail = await confirmSignIn({ challengeResponse: 'EMAIL' })
    expect(mail.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE')
    expect((await confirmSignIn({ challengeResponse: acts.codeFor(email) })).isSignedIn).toBe(true)
  })

  test('a device that is remembered stands in for the second step, until it is forgotten', async () => {
    const { email } = await acts.withMail()
    pool.changePool(trackingDevices)
    expect(await stepOf(email)).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE')
    await confirmSignIn({ challengeResponse: acts.codeFor(email) })
    const [device] = await fetchDevices()
    const { tokens } = await fetchAuthSession({ forceRefresh: true })
    expect(tokens?.accessToken.payload.device_key).toBe(device?.id)
    await signOut()

    expect(await stepOf(email)).toBe('DONE')
    expect((await fetchAuthSession()).tokens?.accessToken.payload.device_key).toBe(device?.id)
    await forgetDevice()
    expect(await fetchDevices()).toEqual([])
    await signOut()
    expect(await stepOf(email)).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE')
  })

  test('a device is remembered when the person says so', async () => {
    const { email } = await acts.withMail()
    pool.changePool({
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
    })
    const withCode = async () => {
      expect(await stepOf(email)).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE')
      await confirmSignIn({ challengeResponse: acts.codeFor(email) })
    }
    await withCode()
    await signOut()
    await withCode()
    await rememberDevice()
    await signOut()
    expect(await stepOf(email)).toBe('DONE')
  })
})

describe('denied', () => {
  test('a wrong code, after which the right one works', async () => {
    const { email } = await acts.withMail()
    await signIn({ username: email, password })
    expect(await pool.refusal(confirmSignIn({ challengeResponse: '00000x' }))).toBe(
      'CodeMismatchException: Invalid code or auth state for the user.',
    )
    expect((await confirmSignIn({ challengeResponse: acts.codeFor(email) })).isSignedIn).toBe(true)
  })

  test('a device that was forgotten elsewhere is asked for the second step, and the person is not turned away', async () => {
    const { email } = await acts.withMail()
    pool.changePool(trackingDevices)
    await signIn({ username: email, password })
    await confirmSignIn({ challengeResponse: acts.codeFor(email) })
    const [device] = await fetchDevices()
    const { tokens } = await fetchAuthSession()
    const AccessToken = tokens?.accessToken.toString()
    await pool.idp.send(new ForgetDeviceCommand({ AccessToken, DeviceKey: device?.id }))
    await signOut()
    expect(await stepOf(email)).toBe('CONFIRM_SIGN_IN_WITH_EMAIL_CODE')
  })
})
