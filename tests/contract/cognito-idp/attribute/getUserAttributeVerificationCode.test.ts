import {
  GetUserAttributeVerificationCodeCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hour, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const ask = (AccessToken: string, AttributeName = 'email') =>
  pool.idp.send(new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName }))

describe('allowed', () => {
  test('a code for the present address', async () => {
    const { AccessToken, email } = await pool.signedInPerson()
    const { CodeDeliveryDetails } = await ask(AccessToken)
    expect(CodeDeliveryDetails).toEqual({ Destination: 'p***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' })
    expect(pool.newestMail(email).body).toMatch(/^Your verification code is \d{6}$/)
  })

  test('a code for the address that waits', async () => {
    const { AccessToken } = await pool.signedInPerson()
    const address = pool.newAddress()
    await pool.idp.send(
      new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name: 'email', Value: address }] }),
    )
    const first = pool.newestMail(address)
    await ask(AccessToken)
    expect(pool.newestMail(address).id).not.toBe(first.id)
  })
})

describe('denied', () => {
  test('the sixth within an hour', async () => {
    const { AccessToken, email } = await pool.signedInPerson()
    for (let n = 0; n < 5; n++) await ask(AccessToken)
    expect(await pool.refusal(ask(AccessToken))).toBe(
      'LimitExceededException: Attempt limit exceeded, please try after some time.',
    )
    pool.advance(hour)
    await ask((await pool.signIn(email)).AccessToken)
  })

  test('a phone that there is none of', async () => {
    const { AccessToken } = await pool.signedInPerson()
    expect(await pool.refusal(ask(AccessToken, 'phone_number'))).toBe(
      'InvalidParameterException: The user has no phone_number to verify.',
    )
  })
})

test('malformed: an attribute that cannot be verified', async () => {
  const { AccessToken } = await pool.signedInPerson()
  expect(await pool.refusal(ask(AccessToken, 'name'))).toMatch(/^InvalidParameterException: /)
  expect(await pool.refusal(ask('garbage'))).toBe('NotAuthorizedException: Invalid Access Token')
})
