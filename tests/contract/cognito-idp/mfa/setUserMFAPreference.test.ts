import type { AdminSetUserMFAPreferenceCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import {
  AdminSetUserMFAPreferenceCommand,
  CognitoIdentityProviderClient,
  SetUserMFAPreferenceCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decisionsOf } from '../../decisionsOf.ts'
import { allSecondSteps, secondStepActs } from '../secondStepActs.ts'
import { startUserPool, userPoolId } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
// Signed calls go by the real clock, so that nothing here puts it forward.
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
  pool.changePool(allSecondSteps)
})
afterAll(() => pool.stop())

const byAdmin = (
  input: Partial<AdminSetUserMFAPreferenceCommandInput>,
  client = pool.rootClient(CognitoIdentityProviderClient),
) =>
  client.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId: userPoolId, Username: 'mika@example.test', ...input }))

const steps = async (AccessToken: string) => {
  const { PreferredMfaSetting, UserMFASettingList, MFAOptions } = await acts.getUser(AccessToken)
  return { PreferredMfaSetting, UserMFASettingList, MFAOptions }
}
const none = { PreferredMfaSetting: undefined, UserMFASettingList: undefined, MFAOptions: undefined }

describe('allowed', () => {
  test('one is switched on, preferred, left as it is, no longer preferred and switched off', async () => {
    const { AccessToken } = await acts.withNumber()
    expect(await steps(AccessToken)).toEqual(none)
    await acts.prefer(AccessToken, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } })
    const preferred = {
      PreferredMfaSetting: 'SMS_MFA',
      UserMFASettingList: ['SMS_MFA'],
      MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }],
    }
    expect(await steps(AccessToken)).toEqual(preferred)
    await acts.prefer(AccessToken, { SMSMfaSettings: { Enabled: true } })
    expect(await steps(AccessToken)).toEqual(preferred)
    await acts.prefer(AccessToken, { SMSMfaSettings: { PreferredMfa: false } })
    expect(await steps(AccessToken)).toEqual({ ...preferred, PreferredMfaSetting: undefined })
    await acts.prefer(AccessToken, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } })
    await acts.prefer(AccessToken, { SMSMfaSettings: { Enabled: false } })
    expect(await steps(AccessToken)).toEqual(none)
  })

  test('one is preferred at a time: the next takes the place of the former', async () => {
    const { AccessToken } = await acts.withNumber()
    await acts.giveApp(AccessToken)
    const on = { Enabled: true, PreferredMfa: true }
    await acts.prefer(AccessToken, { SMSMfaSettings: on, SoftwareTokenMfaSettings: { Enabled: true } })
    await acts.prefer(AccessToken, { EmailMfaSettings: on })
    expect(await steps(AccessToken)).toMatchObject({
      PreferredMfaSetting: 'EMAIL_OTP',
      UserMFASettingList: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    })
  })

  test('an administrator does the same for anybody, and is asked for the permission', async () => {
    const { AccessToken, email } = await acts.withNumber()
    const { $metadata } = await byAdmin({ Username: email, SMSMfaSettings: { Enabled: true, PreferredMfa: true } })
    expect(await steps(AccessToken)).toMatchObject({ PreferredMfaSetting: 'SMS_MFA' })
    expect(await decisionsOf(pool, $metadata)).toMatchObject({
      authorization: 'permission',
      asked: [
        ['cognito-idp:AdminSetUserMFAPreference', `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`],
      ],
    })
  })
})

describe('denied', () => {
  test('a step that the person has not registered, and nothing else of the call is kept', async () => {
    const { AccessToken, email } = await pool.signedInPerson()
    const on = { Enabled: true, PreferredMfa: true }
    expect(await pool.refusal(acts.prefer(AccessToken, { SoftwareTokenMfaSettings: on }))).toBe(
      'InvalidParameterException: User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    )
    const both = { EmailMfaSettings: { Enabled: true }, SMSMfaSettings: on }
    const noSms = 'InvalidParameterException: User does not have delivery config set to turn on SMS_MFA'
    expect(await pool.refusal(acts.prefer(AccessToken, both))).toBe(noSms)
    expect(await pool.refusal(byAdmin({ Username: email, ...both }))).toBe(noSms)
    expect(await steps(AccessToken)).toEqual(none)
  })

  test('whose role has no such permission, and a user who does not exist', async () => {
    const mika = pool.clientFor('mika', CognitoIdentityProviderClient)
    expect(await pool.refusal(byAdmin({}, mika))).toMatch(
      /^AccessDeniedException: .* is not authorized to perform: cognito-idp:AdminSetUserMFAPreference on resource: /,
    )
    expect(await pool.refusal(byAdmin({ Username: 'nobody@example.test' }))).toBe(
      'UserNotFoundException: User does not exist.',
    )
  })
})

test('malformed: two preferred ones, one that is preferred and off, passkeys, and no access token', async () => {
  const { AccessToken } = await acts.withNumber()
  const on = { Enabled: true, PreferredMfa: true }
  expect(await pool.refusal(acts.prefer(AccessToken, { SMSMfaSettings: on, EmailMfaSettings: on }))).toBe(
    'InvalidParameterException: Only one MFA method can be set as preferred.',
  )
  const off = { SMSMfaSettings: { Enabled: false, PreferredMfa: true } }
  expect(await pool.refusal(acts.prefer(AccessToken, off))).toMatch(/^InvalidParameterException: /)
  expect(await pool.refusal(acts.prefer(AccessToken, { WebAuthnMfaSettings: { Enabled: true } }))).toContain(
    'WebAuthnMfaSettings',
  )
  const garbage = pool.idp.send(new SetUserMFAPreferenceCommand({ AccessToken: 'garbage' }))
  expect(await pool.refusal(garbage)).toBe('NotAuthorizedException: Invalid Access Token')
})
