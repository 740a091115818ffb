import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientId, hour, startUserPool, userPoolId } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
  pool.changeClient({ id: 'legacyclient', settings: { PreventUserExistenceErrors: 'LEGACY' } })
})
afterAll(() => pool.stop())

const forgot = (Username: string, ClientId = clientId) =>
  pool.idp.send(new ForgotPasswordCommand({ ClientId, Username }))

test('allowed: a code comes by mail', async () => {
  const { email } = await pool.confirmedPerson()
  const { CodeDeliveryDetails } = await forgot(email)
  expect(CodeDeliveryDetails).toEqual({ Destination: 'p***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' })
  const mail = pool.newestMail(email)
  expect(mail.subject).toBe('Your password reset code')
  expect(mail.body).toBe(`Your password reset code is ${mail.code}`)
})

describe('denied', () => {
  test('an unknown user, and one without a verified address, get the same answer and no mail', async () => {
    const { email } = await pool.signUp()
    const before = pool.newestMail().id
    for (const name of [email, 'pia@example.test']) {
      const { CodeDeliveryDetails } = await forgot(name)
      expect(CodeDeliveryDetails).toEqual({ Destination: 'p***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' })
    }
    expect(pool.newestMail().id).toBe(before)
  })

  test('a client that tells names the reason', async () => {
    const { email } = await pool.signUp()
    expect(await pool.refusal(forgot('nobody@example.test', 'legacyclient'))).toBe(
      'UserNotFoundException: Username/client id combination not found.',
    )
    expect(await pool.refusal(forgot(email, 'legacyclient'))).toBe(
      'InvalidParameterException: ' +
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
    )
  })

  test('who has a temporary password', async () => {
    const email = pool.newAddress()
    const root = pool.rootClient(CognitoIdentityProviderClient)
    await root.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: email }))
    expect(await pool.refusal(forgot(email))).toBe(
      'NotAuthorizedException: User password cannot be reset in the current state.',
    )
  })

  test('the twenty-first within an hour, for people and for nobody', async () => {
    const { email } = await pool.confirmedPerson()
    for (const name of [email, 'nobody@example.test']) {
      for (let n = 0; n < 20; n++) await forgot(name)
      expect(await pool.refusal(forgot(name))).toBe(
        'LimitExceededException: Attempt limit exceeded, please try after some time.',
      )
    }
    pool.advance(hour)
    await forgot(email)
  })

  test('a pool whose administrators reset passwords', async () => {
    pool.changePool({ AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] } })
    expect(await pool.refusal(forgot('mika@example.test'))).toBe(
      'NotAuthorizedException: Contact administrator to reset password.',
    )
    pool.changePool({ AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] } })
  })
})

test('malformed: an unknown client, and no username', async () => {
  expect(await pool.refusal(forgot('mika@example.test', 'unknown'))).toBe(
    'ResourceNotFoundException: User pool client unknown does not exist.',
  )
  expect(await pool.post('ForgotPassword', JSON.stringify({ ClientId: clientId }))).toMatchObject({
    status: 400,
    body: { __type: 'InvalidParameterException' },
  })
})
