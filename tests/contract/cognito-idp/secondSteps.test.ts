/** Which second step is asked for (ID-114), and what each of them takes (ID-150 to ID-153). */
import { ForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { allSecondSteps, seconds, secondStepActs } from './secondStepActs.ts'
import { minute, payloadOf, startUserPool } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
})
beforeEach(() => pool.changePool(allSecondSteps))
afterAll(() => pool.stop())

const mismatch = 'CodeMismatchException: Invalid code or auth state for the user.'
const sessionUsed = 'NotAuthorizedException: Invalid session for the user, session can only be used once.'
const sessionExpired = 'NotAuthorizedException: Invalid session for the user, session is expired.'
const invalidSession = 'NotAuthorizedException: Invalid session for the user.'

describe('ID-114: after the password', () => {
  test('comes nothing where the pool has no second steps, or the person chose none', async () => {
    const chosen = await acts.withSms()
    pool.changePool({ MfaConfiguration: 'OFF' })
    expect(await acts.begin(chosen.email)).toHaveProperty('AuthenticationResult')
    pool.changePool({ MfaConfiguration: 'OPTIONAL' })
    const other = await acts.withNumber()
    expect(await acts.begin(other.email)).toHaveProperty('AuthenticationResult')
  })

  test('comes the only one, with a masked number and a session', async () => {
    const { email, number, sub } = await acts.withSms()
    const answer = await acts.begin(email)
    expect(answer).toMatchObject({ ChallengeName: 'SMS_MFA', Session: expect.stringMatching(/^\S{20,2048}$/) })
    expect(answer).not.toHaveProperty('AuthenticationResult')
    expect(answer.ChallengeParameters).toEqual({
      CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
      CODE_DELIVERY_DESTINATION: `+******${number.slice(-4)}`,
      USER_ID_FOR_SRP: sub,
    })
    expect(pool.newestMail(number)).toMatchObject({ medium: 'SMS', code: expect.stringMatching(/^\d{6}$/) })
  })

  test('comes the code of an app, under the name that its owner gave it', async () => {
    const { email, sub } = await acts.withApp('My phone')
    const answer = await acts.begin(email)
    expect(answer.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
    expect(answer.ChallengeParameters).toEqual({ FRIENDLY_DEVICE_NAME: 'My phone', USER_ID_FOR_SRP: sub })
  })

  test('comes a code by mail, in the words of the pool', async () => {
    pool.changePool({ ...allSecondSteps, EmailMfaConfiguration: { Subject: 'Come in', Message: 'With {####}' } })
    const { email } = await acts.withMail()
    const answer = await acts.begin(email)
    expect(answer.ChallengeName).toBe('EMAIL_OTP')
    expect(answer.ChallengeParameters).toEqual({
      CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
      CODE_DELIVERY_DESTINATION: 'p***@e***',
    })
    const { subject, body, code } = pool.newestMail(email)
    expect({ subject, body }).toEqual({ subject: 'Come in', body: `With ${code}` })
  })

  test('comes the preferred one of several, else a choice between them, as JSON text', async () => {
    const { email, AccessToken, number } = await acts.withSms()
    await acts.giveApp(AccessToken, 'My phone')
    await acts.prefer(AccessToken, { SoftwareTokenMfaSettings: { Enabled: true }, EmailMfaSettings: { Enabled: true } })
    const choice = await acts.begin(email)
    expect(choice.ChallengeName).toBe('SELECT_MFA_TYPE')
    expect(choice.ChallengeParameters).toEqual({
      MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]',
      CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
      CODE_DELIVERY_DESTINATION: `+******${number.slice(-4)}`,
      FRIENDLY_DEVICE_NAME: 'My phone',
    })
    await acts.prefer(AccessToken, { EmailMfaSettings: { PreferredMfa: true } })
    expect((await acts.begin(email)).ChallengeName).toBe('EMAIL_OTP')
  })

  test('comes no step that the pool has taken away since, except an app that was verified', async () => {
    const sms = await acts.withSms()
    const app = await acts.withApp()
    pool.changePool({
      SmsMfaConfiguration: undefined,
      EmailMfaConfiguration: undefined,
      SoftwareTokenMfaConfiguration: { Enabled: false },
    })
    expect(await acts.begin(sms.email)).toHaveProperty('AuthenticationResult')
    expect((await acts.begin(app.email)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  })

  test('comes setting one up where one is required and there is none', async () => {
    const { email } = await pool.confirmedPerson()
    pool.changePool({ MfaConfiguration: 'ON', EmailMfaConfiguration: undefined })
    const answer = await acts.begin(email)
    expect(answer).toMatchObject({ ChallengeName: 'MFA_SETUP', Session: expect.stringMatching(/^\S{20,2048}$/) })
    expect(answer.ChallengeParameters).toEqual({ MFAS_CAN_SETUP: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' })
  })

  test('comes a number or an address that the person has, chosen or not, where one is required', async () => {
    const { email } = await acts.withNumber()
    pool.changePool({ MfaConfiguration: 'ON', EmailMfaConfiguration: undefined })
    expect((await acts.begin(email)).ChallengeName).toBe('SMS_MFA')
    pool.changePool({ MfaConfiguration: 'ON', EmailMfaConfiguration: {}, SmsMfaConfiguration: undefined })
    expect((await acts.begin(email)).ChallengeName).toBe('EMAIL_OTP')
  })
})

describe('ID-150: a code that was sent', () => {
  test('allowed: by SMS gives tokens, and proves the number', async () => {
    const { email, number, sub, AccessToken } = await acts.withSms()
    const step = await acts.begin(email)
    const before = await acts.getUser(AccessToken)
    expect(before.UserAttributes).toContainEqual({ Name: 'phone_number_verified', Value: 'false' })
    const { AuthenticationResult } = await acts.respond('SMS_MFA', step, {
      USERNAME: sub,
      SMS_MFA_CODE: acts.codeFor(number),
    })
    expect(payloadOf(AuthenticationResult?.IdToken ?? '')).toMatchObject({ sub, phone_number_verified: true })
    expect(pool.newestMail(number).codeState).toBe('used')
  })

  test('allowed: by mail gives tokens, whatever name the person answers by', async () => {
    const { email } = await acts.withMail()
    const step = await acts.begin(email)
    const answer = { USERNAME: email, EMAIL_OTP_CODE: acts.codeFor(email) }
    expect(await acts.respond('EMAIL_OTP', step, answer)).toHaveProperty('AuthenticationResult.RefreshToken')
  })

  test('denied: six wrong ones, after which the right one works, once', async () => {
    const { email, number } = await acts.withSms()
    const step = await acts.begin(email)
    const code = acts.codeFor(number)
    const wrong = code === '000000' ? '111111' : '000000'
    for (let attempt = 0; attempt < 6; attempt++) {
      const refused = acts.respond('SMS_MFA', step, { USERNAME: email, SMS_MFA_CODE: wrong })
      expect(await pool.refusal(refused)).toBe(mismatch)
    }
    const right = () => acts.respond('SMS_MFA', step, { USERNAME: email, SMS_MFA_CODE: code })
    expect(await right()).toHaveProperty('AuthenticationResult')
    expect(await pool.refusal(right())).toBe(sessionUsed)
  })

  test('denied: the one before, once another sign-in was begun', async () => {
    const { email } = await acts.withMail()
    const first = await acts.begin(email)
    const code = acts.codeFor(email)
    await acts.begin(email)
    expect(acts.codeFor(email)).not.toBe(code)
    const answer = acts.respond('EMAIL_OTP', first, { USERNAME: email, EMAIL_OTP_CODE: code })
    expect(await pool.refusal(answer)).toBe(mismatch)
  })

  test('denied: with a session whose time is over, of another step, of another person, and with none', async () => {
    const { email } = await acts.withMail()
    const step = await acts.begin(email)
    const answer = { USERNAME: email, EMAIL_OTP_CODE: acts.codeFor(email) }
    expect(await pool.refusal(acts.respond('SMS_MFA', step, { ...answer, SMS_MFA_CODE: '123456' }))).toBe(
      invalidSession,
    )
    const other = await pool.confirmedPerson()
    expect(await pool.refusal(acts.respond('EMAIL_OTP', step, { ...answer, USERNAME: other.email }))).toBe(
      invalidSession,
    )
    expect(await pool.refusal(acts.respond('EMAIL_OTP', { Session: undefined }, answer))).toBe(
      'InvalidParameterException: Missing required parameter Session',
    )
    pool.advance(3 * minute)
    expect(await pool.refusal(acts.respond('EMAIL_OTP', step, answer))).toBe(sessionExpired)
  })

  test('malformed: an answer without the code', async () => {
    const { email } = await acts.withMail()
    const step = await acts.begin(email)
    expect(await pool.refusal(acts.respond('EMAIL_OTP', step, { USERNAME: email }))).toBe(
      'InvalidParameterException: Missing required parameter EMAIL_OTP_CODE',
    )
  })
})

describe('ID-151: the code of an app', () => {
  const answer = (email: string, code: string) => ({ USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: code })

  test('allowed: of 30 seconds ago, of now and of in 30 seconds, in this order', async () => {
    const { email, secret } = await acts.withApp()
    pool.advance(minute)
    for (const later of [-30, 0, 30]) {
      const step = await acts.begin(email)
      const code = acts.codeOf(secret, later * seconds)
      const { AuthenticationResult } = await acts.respond('SOFTWARE_TOKEN_MFA', step, answer(email, code))
      expect(AuthenticationResult).toHaveProperty('AccessToken')
    }
  })

  test('denied: a wrong one costs neither the session nor the right one', async () => {
    const { email, secret } = await acts.withApp()
    const step = await acts.begin(email)
    for (const wrong of [acts.codeOf(secret, 10 * minute), 'abc']) {
      expect(await pool.refusal(acts.respond('SOFTWARE_TOKEN_MFA', step, answer(email, wrong)))).toBe(
        'CodeMismatchException: Invalid code received for user',
      )
    }
    const right = acts.respond('SOFTWARE_TOKEN_MFA', step, answer(email, acts.codeOf(secret)))
    expect(await right).toHaveProperty('AuthenticationResult')
  })

  test('denied: one that was used, and the one before it', async () => {
    const { email, secret } = await acts.withApp()
    const used = acts.codeOf(secret)
    const before = acts.codeOf(secret, -30 * seconds)
    await acts.respond('SOFTWARE_TOKEN_MFA', await acts.begin(email), answer(email, used))
    for (const code of [used, before]) {
      const again = acts.respond('SOFTWARE_TOKEN_MFA', await acts.begin(email), answer(email, code))
      expect(await pool.refusal(again)).toBe('ExpiredCodeException: Your software token has already been used once.')
    }
  })

  test('denied: two at once count once', async () => {
    const { email, secret } = await acts.withApp()
    const steps = [await acts.begin(email), await acts.begin(email)]
    const code = acts.codeOf(secret)
    const both = await Promise.allSettled(
      steps.map((step) => acts.respond('SOFTWARE_TOKEN_MFA', step, answer(email, code))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('ID-152: a choice', () => {
  async function choosing() {
    const person = await acts.withSms()
    await acts.prefer(person.AccessToken, { EmailMfaSettings: { Enabled: true } })
    return { ...person, step: await acts.begin(person.email) }
  }

  test.each(['EMAIL_OTP', 'EMAIL_MFA'])('allowed: %s, which is sent then and not before', async (ANSWER) => {
    const { email, step } = await choosing()
    expect(pool.newestMail(email).subject).toBe('Verify your new account')
    const next = await acts.respond('SELECT_MFA_TYPE', step, { USERNAME: email, ANSWER })
    expect(next.ChallengeName).toBe('EMAIL_OTP')
    const answer = { USERNAME: email, EMAIL_OTP_CODE: acts.codeFor(email) }
    expect(await acts.respond('EMAIL_OTP', next, answer)).toHaveProperty('AuthenticationResult')
  })

  test('denied: what was not offered, which costs no session, and a second choice', async () => {
    const { email, step } = await choosing()
    const choose = (ANSWER: string) => acts.respond('SELECT_MFA_TYPE', step, { USERNAME: email, ANSWER })
    expect(await pool.refusal(choose('SOFTWARE_TOKEN_MFA'))).toMatch(/^MFAMethodNotFoundException: /)
    expect((await choose('SMS_MFA')).ChallengeName).toBe('SMS_MFA')
    expect(await pool.refusal(choose('EMAIL_OTP'))).toBe(sessionUsed)
  })
})

test('ID-159: a forgotten password is not reset by where the second step goes', async () => {
  const { email } = await acts.withMail()
  pool.changeClient({ id: 'openclient', settings: { PreventUserExistenceErrors: 'LEGACY' } })
  const forgot = () => pool.idp.send(new ForgotPasswordCommand({ ClientId: 'openclient', Username: email }))
  expect(await pool.refusal(forgot())).toBe(
    'InvalidParameterException: Cannot reset password for the user as there is no registered/verified email or phone_number',
  )
  pool.changePool({ MfaConfiguration: 'OFF' })
  expect(await forgot()).toHaveProperty('CodeDeliveryDetails.DeliveryMedium', 'EMAIL')
})

test('denied: a session of another client', async () => {
  const { email } = await acts.withMail()
  const step = await acts.begin(email)
  pool.changeClient({ id: 'anotherclient' })
  const answer = { USERNAME: email, EMAIL_OTP_CODE: acts.codeFor(email) }
  const elsewhere = acts.respond('EMAIL_OTP', step, answer, { ClientId: 'anotherclient' })
  expect(await pool.refusal(elsewhere)).toBe(invalidSession)
})
