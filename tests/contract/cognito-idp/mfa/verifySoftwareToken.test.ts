import {
  AssociateSoftwareTokenCommand,
  VerifySoftwareTokenCommand,
  type VerifySoftwareTokenCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { allSecondSteps, seconds, secondStepActs } from '../secondStepActs.ts'
import { minute, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
})
beforeEach(() => pool.changePool({ ...allSecondSteps, EmailMfaConfiguration: undefined }))
afterAll(() => pool.stop())

const verify = (input: VerifySoftwareTokenCommandInput) => pool.idp.send(new VerifySoftwareTokenCommand(input))
const failed = 'EnableSoftwareTokenMFAException: Code mismatch and fail enable Software Token MFA'

async function associated() {
  const person = await pool.signedInPerson()
  const { AccessToken } = person
  const { SecretCode = '' } = await pool.idp.send(new AssociateSoftwareTokenCommand({ AccessToken }))
  return { ...person, SecretCode }
}

/** In a pool that requires a second step: a sign-in whose app has its secret. */
async function settingUp() {
  const { email } = await pool.confirmedPerson()
  pool.changePool({ MfaConfiguration: 'ON' })
  const { Session: begun } = await acts.begin(email)
  const { SecretCode = '', Session } = await pool.idp.send(new AssociateSoftwareTokenCommand({ Session: begun }))
  return { email, SecretCode, Session }
}

describe('allowed', () => {
  test('the right code of who is signed in; the step is switched on by SetUserMFAPreference', async () => {
    const { AccessToken, SecretCode, email } = await associated()
    const answer = await verify({ AccessToken, UserCode: acts.codeOf(SecretCode), FriendlyDeviceName: 'My phone' })
    expect(answer).toMatchObject({ Status: 'SUCCESS' })
    expect(answer).not.toHaveProperty('Session')
    expect(await acts.getUser(AccessToken)).not.toHaveProperty('UserMFASettingList')
    expect(await acts.begin(email)).toHaveProperty('AuthenticationResult')
    await acts.prefer(AccessToken, { SoftwareTokenMfaSettings: { Enabled: true } })
    expect((await acts.begin(email)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  })

  test('in the middle of a sign-in, which then goes on, and the app is a second step from now on', async () => {
    const { email, SecretCode, Session } = await settingUp()
    const verified = await verify({ Session, UserCode: acts.codeOf(SecretCode) })
    expect(verified).toMatchObject({ Status: 'SUCCESS', Session: expect.any(String) })
    const { AuthenticationResult } = await acts.respond('MFA_SETUP', verified, { USERNAME: email })
    const { AccessToken = '' } = AuthenticationResult ?? {}
    expect(await acts.getUser(AccessToken)).toMatchObject({ UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] })

    const next = await acts.begin(email)
    expect(next.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
    const answer = (code: string) => ({ USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: code })
    const again = acts.respond('SOFTWARE_TOKEN_MFA', next, answer(acts.codeOf(SecretCode)))
    expect(await pool.refusal(again)).toBe('ExpiredCodeException: Your software token has already been used once.')
    pool.advance(30 * seconds)
    const later = acts.respond('SOFTWARE_TOKEN_MFA', next, answer(acts.codeOf(SecretCode)))
    expect(await later).toHaveProperty('AuthenticationResult')
  })

  test('of who is signed in where a second step is required: the app is one at once', async () => {
    const { AccessToken, SecretCode } = await associated()
    pool.changePool({ MfaConfiguration: 'ON' })
    await verify({ AccessToken, UserCode: acts.codeOf(SecretCode) })
    expect(await acts.getUser(AccessToken)).toMatchObject({ UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] })
  })
})

describe('denied', () => {
  test('a wrong code, after which the right one works', async () => {
    const { Session, SecretCode } = await settingUp()
    expect(await pool.refusal(verify({ Session, UserCode: acts.codeOf(SecretCode, 10 * minute) }))).toBe(failed)
    expect(await verify({ Session, UserCode: acts.codeOf(SecretCode) })).toHaveProperty('Session')
  })

  test('a code where no secret was given out, and one of a secret that another took the place of', async () => {
    const { AccessToken, SecretCode } = await associated()
    const other = await pool.signedInPerson()
    expect(await pool.refusal(verify({ AccessToken: other.AccessToken, UserCode: '123456' }))).toMatch(
      /^SoftwareTokenMFANotFoundException: /,
    )
    await pool.idp.send(new AssociateSoftwareTokenCommand({ AccessToken }))
    expect(await pool.refusal(verify({ AccessToken, UserCode: acts.codeOf(SecretCode) }))).toBe(failed)
  })

  test('a session that was used, and MFA_SETUP without a verified app', async () => {
    const { email, Session, SecretCode } = await settingUp()
    const unready = acts.respond('MFA_SETUP', { Session }, { USERNAME: email })
    expect(await pool.refusal(unready)).toBe('NotAuthorizedException: Invalid session for the user.')
    await verify({ Session, UserCode: acts.codeOf(SecretCode) })
    expect(await pool.refusal(verify({ Session, UserCode: acts.codeOf(SecretCode) }))).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    )
  })
})

test('malformed: a code that is not six digits, and no proof of who asks', async () => {
  const { AccessToken } = await associated()
  for (const UserCode of ['12345', '1234567', 'abcdef']) {
    expect(await pool.refusal(verify({ AccessToken, UserCode }))).toMatch(
      /^InvalidParameterException: \d validation errors? detected: Value .*at 'userCode' failed to satisfy constraint/,
    )
  }
  expect(await pool.refusal(verify({ UserCode: '123456' }))).toBe(
    'InvalidParameterException: Either an access token or a session is required, and not both.',
  )
})
