import { ConfirmSignUpCommand, ResendConfirmationCodeCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientId, hour, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const resend = (Username: string, ClientId = clientId) =>
  pool.idp.send(new ResendConfirmationCodeCommand({ ClientId, Username }))

test('allowed: a new code comes by mail and confirms', async () => {
  const { email } = await pool.signUp()
  const { CodeDeliveryDetails } = await resend(email)
  expect(CodeDeliveryDetails).toEqual({ Destination: 'p***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' })
  const { code } = pool.newestMail(email)
  await pool.idp.send(new ConfirmSignUpCommand({ ClientId: clientId, Username: email, ConfirmationCode: code }))
})

describe('denied', () => {
  test('there is nothing left to confirm', async () => {
    const { email } = await pool.confirmedPerson()
    expect(await pool.refusal(resend(email))).toBe('InvalidParameterException: User is already confirmed.')
  })

  test('a name that does not exist gets the same answer, and no mail is sent', async () => {
    const { CodeDeliveryDetails } = await resend('nobody@example.test')
    expect(CodeDeliveryDetails).toEqual({ Destination: 'n***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' })
    expect(() => pool.newestMail('nobody@example.test')).toThrow()
  })

  test('a client that tells names the reason', async () => {
    pool.changeClient({ id: 'legacyclient', settings: { PreventUserExistenceErrors: 'LEGACY' } })
    expect(await pool.refusal(resend('nobody@example.test', 'legacyclient'))).toBe(
      'UserNotFoundException: Username/client id combination not found.',
    )
  })

  test.each(['a person', 'nobody'])('the sixth within an hour, for %s', async (who) => {
    const name = who === 'nobody' ? 'nobody.else@example.test' : (await pool.signUp()).email
    for (let n = 0; n < 5; n++) await resend(name)
    expect(await pool.refusal(resend(name))).toBe(
      'LimitExceededException: Attempt limit exceeded, please try after some time.',
    )
    pool.advance(hour)
    await resend(name)
  })
})

test('malformed: an unknown client', async () => {
  expect(await pool.refusal(resend('nobody@example.test', 'unknown'))).toBe(
    'ResourceNotFoundException: User pool client unknown does not exist.',
  )
})
