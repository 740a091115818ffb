/** Pools whose people sign in with a phone number (identity 1.7). */
import {
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  GetUserAttributeVerificationCodeCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plainPool, signUpActs } from './signUpActs.ts'
import { passwordClientId, payloadOf, startUserPool } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof signUpActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = signUpActs(pool)
})
afterAll(() => pool.stop())

describe('a phone number as the username', () => {
  let numbers = 0
  const newNumber = () => `+47900000${String((numbers += 1)).padStart(2, '0')}`
  beforeEach(() =>
    pool.changePool({
      ...plainPool,
      UsernameAttributes: ['phone_number'],
      AutoVerifiedAttributes: ['phone_number'],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_phone_number', Priority: 1 }] },
    }),
  )

  test('is confirmed by SMS, and changed by SMS', async () => {
    const [number, next] = [newNumber(), newNumber()]
    const { CodeDeliveryDetails, UserSub } = await acts.signUp(number)
    expect(CodeDeliveryDetails).toEqual({
      AttributeName: 'phone_number',
      DeliveryMedium: 'SMS',
      Destination: `+******${number.slice(-4)}`,
    })
    expect(pool.newestMail(number)).toMatchObject({ medium: 'SMS', subject: '' })
    await acts.confirm(number, acts.codeFor(number))
    expect(await acts.usernameOf(number)).toBe(UserSub)

    const { AccessToken } = await pool.signIn(number)
    await pool.idp.send(
      new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name: 'phone_number', Value: next }] }),
    )
    const first = acts.codeFor(next)
    await pool.idp.send(new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName: 'phone_number' }))
    expect(acts.codeFor(next)).not.toBe(first)
    await pool.idp.send(
      new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'phone_number', Code: acts.codeFor(next) }),
    )
    expect(payloadOf((await pool.signIn(next)).IdToken)).toMatchObject({
      phone_number: next,
      phone_number_verified: true,
    })
  })

  test('gets a forgotten password back', async () => {
    const number = newNumber()
    await acts.signUp(number)
    await acts.confirm(number, acts.codeFor(number))
    const { CodeDeliveryDetails } = await pool.idp.send(
      new ForgotPasswordCommand({ ClientId: passwordClientId, Username: number }),
    )
    expect(CodeDeliveryDetails?.DeliveryMedium).toBe('SMS')
    await pool.idp.send(
      new ConfirmForgotPasswordCommand({
        ClientId: passwordClientId,
        Username: number,
        ConfirmationCode: acts.codeFor(number),
        Password: 'Another-horse-2',
      }),
    )
    await expect(pool.signIn(number, 'Another-horse-2')).resolves.toHaveProperty('IdToken')
  })

  test.each([
    ['an address', 'somebody@example.test', 'Username should be a phone number.'],
    ['a name', 'somebody', 'Username should be a phone number.'],
  ])('malformed: %s', async (_, name, message) => {
    expect(await pool.refusal(acts.signUp(name))).toBe(`InvalidParameterException: ${message}`)
  })

  test('an account with it exists', async () => {
    const number = newNumber()
    await acts.signUp(number)
    expect(await pool.refusal(acts.signUp(number))).toBe(
      'UsernameExistsException: An account with the given phone_number already exists.',
    )
  })

  test('either of both where the pool takes both; the phone is told where both are verified', async () => {
    pool.changePool({
      UsernameAttributes: ['phone_number', 'email'],
      AutoVerifiedAttributes: ['phone_number', 'email'],
    })
    expect(await pool.refusal(acts.signUp('somebody'))).toBe(
      'InvalidParameterException: Username should be either an email or a phone number.',
    )
    const [number, email] = [newNumber(), pool.newAddress()]
    const { CodeDeliveryDetails } = await acts.signUp(email, [{ Name: 'phone_number', Value: number }])
    expect(CodeDeliveryDetails?.AttributeName).toBe('phone_number')
    await acts.confirm(email, acts.codeFor(number))
    const usernames = await Promise.all([acts.usernameOf(number), acts.usernameOf(email)])
    expect(new Set(usernames).size).toBe(1)
  })
})
