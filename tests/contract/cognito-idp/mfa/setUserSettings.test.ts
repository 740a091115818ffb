import type { MFAOptionType } from '@aws-sdk/client-cognito-identity-provider'
import {
  AdminSetUserSettingsCommand,
  CognitoIdentityProviderClient,
  SetUserSettingsCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allSecondSteps, secondStepActs } from '../secondStepActs.ts'
import { startUserPool, userPoolId } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
  pool.changePool(allSecondSteps)
})
afterAll(() => pool.stop())

const sms: MFAOptionType = { DeliveryMedium: 'SMS', AttributeName: 'phone_number' }
const set = (AccessToken: string, MFAOptions: MFAOptionType[]) =>
  pool.idp.send(new SetUserSettingsCommand({ AccessToken, MFAOptions }))
const byAdmin = (
  Username: string,
  MFAOptions: MFAOptionType[],
  client = pool.rootClient(CognitoIdentityProviderClient),
) => client.send(new AdminSetUserSettingsCommand({ UserPoolId: userPoolId, Username, MFAOptions }))

test('allowed: SMS is switched on and off, by the person and by an administrator', async () => {
  const { AccessToken, email } = await acts.withNumber()
  await set(AccessToken, [sms])
  expect(await acts.getUser(AccessToken)).toMatchObject({ MFAOptions: [sms], UserMFASettingList: ['SMS_MFA'] })
  expect((await acts.begin(email)).ChallengeName).toBe('SMS_MFA')
  await byAdmin(email, [])
  expect(await acts.getUser(AccessToken)).not.toHaveProperty('MFAOptions')
  await byAdmin(email, [sms])
  await set(AccessToken, [])
  expect(await acts.begin(email)).toHaveProperty('AuthenticationResult')
})

describe('denied', () => {
  test('SMS for who has no number', async () => {
    const { AccessToken } = await pool.signedInPerson()
    expect(await pool.refusal(set(AccessToken, [sms]))).toBe(
      'InvalidParameterException: User does not have delivery config set to turn on SMS_MFA',
    )
  })

  test('whose role has no such permission', async () => {
    const mika = pool.clientFor('mika', CognitoIdentityProviderClient)
    expect(await pool.refusal(byAdmin('mika@example.test', [sms], mika))).toMatch(/^AccessDeniedException: /)
  })
})

test('malformed: another medium, another attribute, and a medium that there is none of', async () => {
  const { AccessToken } = await acts.withNumber()
  for (const option of [
    { ...sms, DeliveryMedium: 'EMAIL' as const },
    { ...sms, AttributeName: 'email' },
  ]) {
    expect(await pool.refusal(set(AccessToken, [option]))).toBe(
      'InvalidParameterException: MFA options can only be SMS with the attribute phone_number.',
    )
  }
  const { status } = await pool.post(
    'SetUserSettings',
    JSON.stringify({ AccessToken, MFAOptions: [{ DeliveryMedium: 'PIGEON', AttributeName: 'phone_number' }] }),
  )
  expect(status).toBe(400)
})
