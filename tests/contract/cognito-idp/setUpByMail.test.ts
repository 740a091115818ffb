/** Setting up a second step by mail in the middle of a sign-in, where one is required (ID-153). */
import { AdminCreateUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { allSecondSteps, secondStepActs } from './secondStepActs.ts'
import { plainPool } from './signUpActs.ts'
import { password, startUserPool, userPoolId } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
let people = 0
// Signed calls go by the real clock, so that nothing here puts it forward.
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
})
beforeEach(() => pool.changePool({ ...plainPool, ...allSecondSteps, MfaConfiguration: 'ON' }))
afterAll(() => pool.stop())

/** Somebody who can be reached nowhere, and has just chosen a password in place of a temporary one. */
async function newcomer() {
  people += 1
  const name = `newcomer${people}`
  await pool.rootClient(CognitoIdentityProviderClient).send(
    new AdminCreateUserCommand({
      UserPoolId: userPoolId,
      Username: name,
      TemporaryPassword: 'Temporary-horse-1',
      MessageAction: 'SUPPRESS',
    }),
  )
  const first = await acts.begin(name, {}, 'Temporary-horse-1')
  expect(first.ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  const step = await acts.respond('NEW_PASSWORD_REQUIRED', first, { USERNAME: name, NEW_PASSWORD: password })
  return { name, step }
}

test('allowed: the address is kept once its code was right, and is a second step from then on', async () => {
  const { name, step } = await newcomer()
  expect(step).toMatchObject({
    ChallengeName: 'MFA_SETUP',
    ChallengeParameters: { MFAS_CAN_SETUP: '["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]' },
  })
  const EMAIL = pool.newAddress()
  const sent = await acts.respond('MFA_SETUP', step, { USERNAME: name, EMAIL })
  expect(sent.ChallengeName).toBe('EMAIL_OTP')
  expect(sent.ChallengeParameters).toEqual({
    CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
    CODE_DELIVERY_DESTINATION: 'p***@e***',
  })
  const wrong = acts.respond('EMAIL_OTP', sent, { USERNAME: name, EMAIL_OTP_CODE: 'wrong' })
  expect(await pool.refusal(wrong)).toBe('CodeMismatchException: Invalid code or auth state for the user.')
  const done = await acts.respond('EMAIL_OTP', sent, { USERNAME: name, EMAIL_OTP_CODE: acts.codeFor(EMAIL) })
  const user = await acts.getUser(done.AuthenticationResult?.AccessToken ?? '')
  expect(user.UserAttributes).toEqual(
    expect.arrayContaining([
      { Name: 'email', Value: EMAIL },
      { Name: 'email_verified', Value: 'true' },
    ]),
  )
  expect(user.UserMFASettingList).toEqual(['EMAIL_OTP'])
  expect((await acts.begin(name)).ChallengeName).toBe('EMAIL_OTP')
})

describe('denied', () => {
  test('where the pool sends no codes by mail', async () => {
    const { name, step } = await newcomer()
    pool.changePool({ EmailMfaConfiguration: undefined })
    const answer = acts.respond('MFA_SETUP', step, { USERNAME: name, EMAIL: pool.newAddress() })
    expect(await pool.refusal(answer)).toMatch(/^InvalidParameterException: /)
  })

  test('an address that signs in somebody else', async () => {
    pool.changePool({ AliasAttributes: ['email'] })
    const [first, { step, name }] = [await newcomer(), await newcomer()]
    const EMAIL = pool.newAddress()
    const sent = await acts.respond('MFA_SETUP', first.step, { USERNAME: first.name, EMAIL })
    await acts.respond('EMAIL_OTP', sent, { USERNAME: first.name, EMAIL_OTP_CODE: acts.codeFor(EMAIL) })
    const answer = acts.respond('MFA_SETUP', step, { USERNAME: name, EMAIL })
    expect(await pool.refusal(answer)).toBe('AliasExistsException: An account with the email already exists.')
  })
})

test('malformed: what is no address, which costs no session', async () => {
  const { name, step } = await newcomer()
  const send = (EMAIL: string) => acts.respond('MFA_SETUP', step, { USERNAME: name, EMAIL })
  expect(await pool.refusal(send('nowhere'))).toBe('InvalidParameterException: Invalid email address format.')
  expect((await send(pool.newAddress())).ChallengeName).toBe('EMAIL_OTP')
})
