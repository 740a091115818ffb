/** `amazon-cognito-identity-js`, which came before Amplify and is still used without it: what it sends, and whether it understands the answers. */
import { ForgetDeviceCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { CognitoUserSession, IAuthenticationCallback, ICognitoStorage } from 'amazon-cognito-identity-js'
import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deviceActs, trackingDevices } from './deviceActs.ts'
import { allSecondSteps, seconds, secondStepActs } from './secondStepActs.ts'
import { clientId, password, payloadOf, startUserPool, userPoolId } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
let kept: Map<string, string>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
})
beforeEach(() => {
  kept = new Map()
  pool.changePool({ ...allSecondSteps, DeviceConfiguration: undefined })
})
afterAll(() => pool.stop())

/** One browser's. */
function storage(): ICognitoStorage {
  return {
    setItem: (key, value) => void kept.set(key, value),
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

function userNamed(Username: string): CognitoUser {
  const Storage = storage()
  const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint: pool.url, Storage })
  return new CognitoUser({ Username, Pool, Storage })
}

/** What the library calls back, with what came along. */
type Came =
  | { readonly came: 'session'; readonly session: CognitoUserSession }
  | { readonly came: 'sms' | 'app' | 'choice' | 'set up'; readonly parameters: unknown }

function callbacks(resolve: (came: Came) => void, reject: (problem: unknown) => void): IAuthenticationCallback {
  return {
    onSuccess: (session) => resolve({ came: 'session', session }),
    onFailure: reject,
    mfaRequired: (_, parameters) => resolve({ came: 'sms', parameters }),
    totpRequired: (_, parameters) => resolve({ came: 'app', parameters }),
    selectMFAType: (_, parameters) => resolve({ came: 'choice', parameters }),
    mfaSetup: (_, parameters) => resolve({ came: 'set up', parameters }),
  }
}

const came = (act: (answer: IAuthenticationCallback) => void) =>
  new Promise<Came>((resolve, reject) => act(callbacks(resolve, reject)))

const signIn = (user: CognitoUser, Username: string, Password = password) =>
  came((answer) => user.authenticateUser(new AuthenticationDetails({ Username, Password }), answer))

function sessionOf(answer: Came): CognitoUserSession {
  if (answer.came !== 'session') throw new Error(`Not a session came, but ${answer.came}.`)
  return answer.session
}

describe('allowed', () => {
  test('a sign-in by SRP, a refresh and another password', async () => {
    const { email, sub } = await pool.confirmedPerson()
    const user = userNamed(email)
    const session = sessionOf(await signIn(user, email))
    expect(session.getIdToken().payload).toMatchObject({ sub, email })
    const renewed = await new Promise<CognitoUserSession>((resolve, reject) =>
      user.refreshSession(session.getRefreshToken(), (problem: unknown, next: CognitoUserSession) =>
        problem ? reject(problem as Error) : resolve(next),
      ),
    )
    expect(renewed.getAccessToken().getJwtToken()).not.toBe(session.getAccessToken().getJwtToken())
    await new Promise((resolve, reject) =>
      user.changePassword(password, 'Another-horse-2', (problem, done) => (problem ? reject(problem) : resolve(done))),
    )
    expect((await signIn(userNamed(email), email, 'Another-horse-2')).came).toBe('session')
  })

  test('an app is set up by who is signed in, preferred, and asked for', async () => {
    const { email } = await pool.confirmedPerson()
    const user = userNamed(email)
    await signIn(user, email)
    const secret = await new Promise<string>((resolve, reject) =>
      user.associateSoftwareToken({ associateSecretCode: resolve, onFailure: reject }),
    )
    await new Promise((resolve, reject) =>
      user.verifySoftwareToken(acts.codeOf(secret), 'My phone', { onSuccess: resolve, onFailure: reject }),
    )
    await new Promise((resolve, reject) =>
      user.setUserMfaPreference(null, { Enabled: true, PreferredMfa: true }, (problem, done) =>
        problem ? reject(problem) : resolve(done),
      ),
    )
    pool.advance(30 * seconds)
    const again = userNamed(email)
    expect((await signIn(again, email)).came).toBe('app')
    const done = await came((answer) => again.sendMFACode(acts.codeOf(secret), answer, 'SOFTWARE_TOKEN_MFA'))
    expect(done.came).toBe('session')
  })

  test('an app is set up in the middle of a sign-in where one is required', async () => {
    const { email } = await pool.confirmedPerson()
    pool.changePool({ MfaConfiguration: 'ON', EmailMfaConfiguration: undefined })
    const user = userNamed(email)
    expect((await signIn(user, email)).came).toBe('set up')
    const secret = await new Promise<string>((resolve, reject) =>
      user.associateSoftwareToken({ associateSecretCode: resolve, onFailure: reject }),
    )
    const session = await new Promise<CognitoUserSession>((resolve, reject) =>
      user.verifySoftwareToken(acts.codeOf(secret), 'My phone', { onSuccess: resolve, onFailure: reject }),
    )
    expect(session.isValid()).toBe(true)
  })

  test('a code by SMS, after a choice', async () => {
    const { email, number, AccessToken } = await acts.withSms()
    await acts.giveApp(AccessToken)
    await acts.prefer(AccessToken, { SoftwareTokenMfaSettings: { Enabled: true } })
    const user = userNamed(email)
    const choice = await signIn(user, email)
    expect(choice).toMatchObject({
      came: 'choice',
      parameters: { MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' },
    })
    expect((await came((answer) => user.sendMFASelectionAnswer('SMS_MFA', answer))).came).toBe('sms')
    const done = await came((answer) => user.sendMFACode(acts.codeFor(number), answer))
    expect(sessionOf(done).getIdToken().payload).toMatchObject({ phone_number_verified: true })
  })

  test('a device that is remembered stands in for the second step', async () => {
    const { email, number } = await acts.withSms()
    pool.changePool(trackingDevices)
    const user = userNamed(email)
    await signIn(user, email)
    const first = await came((answer) => user.sendMFACode(acts.codeFor(number), answer))
    const key = payloadOf(sessionOf(first).getAccessToken().getJwtToken()).device_key
    expect([...kept.values()]).toContain(key)

    const again = userNamed(email)
    const second = sessionOf(await signIn(again, email))
    expect(payloadOf(second.getAccessToken().getJwtToken()).device_key).toBe(key)
    const renewed = await new Promise<CognitoUserSession>((resolve, reject) =>
      again.refreshSession(second.getRefreshToken(), (problem: unknown, next: CognitoUserSession) =>
        problem ? reject(problem as Error) : resolve(next),
      ),
    )
    expect(renewed.isValid()).toBe(true)
  })
})

describe('denied', () => {
  test('a wrong code, after which the right one works', async () => {
    const { email, secret } = await acts.withApp()
    const user = userNamed(email)
    await signIn(user, email)
    const send = (code: string) => came((answer) => user.sendMFACode(code, answer, 'SOFTWARE_TOKEN_MFA'))
    await expect(send('000000x')).rejects.toMatchObject({
      code: 'CodeMismatchException',
      message: 'Invalid code received for user',
    })
    expect((await send(acts.codeOf(secret))).came).toBe('session')
  })

  test('a device that was forgotten elsewhere is asked for the second step again', async () => {
    const { email, AccessToken, number } = await acts.withSms()
    pool.changePool(trackingDevices)
    const user = userNamed(email)
    await signIn(user, email)
    await came((answer) => user.sendMFACode(acts.codeFor(number), answer))
    const [device] = await deviceActs(pool).list(AccessToken)
    await pool.idp.send(new ForgetDeviceCommand({ AccessToken, DeviceKey: device?.DeviceKey }))
    expect((await signIn(userNamed(email), email)).came).toBe('sms')
  })
})
