import {
  GetUserAttributeVerificationCodeCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientId, hour, password, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const verify = (AccessToken: string, Code: string, AttributeName = 'email') =>
  pool.idp.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName, Code }))

async function personWithNewAddress() {
  const person = await pool.signedInPerson()
  const address = pool.newAddress()
  const UserAttributes = [{ Name: 'email', Value: address }]
  await pool.idp.send(new UpdateUserAttributesCommand({ AccessToken: person.AccessToken, UserAttributes }))
  return { ...person, address, code: pool.newestMail(address).code ?? '' }
}
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const expired = 'ExpiredCodeException: Invalid code provided, please request a code again.'

test('allowed: the new address takes the place of the old one', async () => {
  const { AccessToken, address, email, code } = await personWithNewAddress()
  await verify(AccessToken, code)
  await expect(pool.signIn(address)).resolves.toHaveProperty('AccessToken')
  expect(await pool.refusal(pool.signIn(email))).toBe('NotAuthorizedException: Incorrect username or password.')
})

describe('denied', () => {
  test('a wrong code, and one that was used', async () => {
    const { AccessToken, code } = await personWithNewAddress()
    expect(await pool.refusal(verify(AccessToken, wrong(code)))).toBe(
      'CodeMismatchException: Invalid verification code provided, please try again.',
    )
    await verify(AccessToken, code)
    expect(await pool.refusal(verify(AccessToken, code))).toBe(expired)
  })

  test('a code that was never asked for, and one after a day', async () => {
    const { AccessToken, email } = await pool.signedInPerson()
    expect(await pool.refusal(verify(AccessToken, '123456'))).toBe(expired)
    await pool.idp.send(new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName: 'email' }))
    const { code = '' } = pool.newestMail(email)
    pool.advance(24 * hour)
    expect(await pool.refusal(verify((await pool.signIn(email)).AccessToken, code))).toBe(expired)
  })

  test('an address that somebody else has taken meanwhile', async () => {
    const { AccessToken, address, code } = await personWithNewAddress()
    await pool.idp.send(new SignUpCommand({ ClientId: clientId, Username: address, Password: password }))
    expect(await pool.refusal(verify(AccessToken, code))).toBe(
      'AliasExistsException: An account with the email already exists.',
    )
  })

  test('the sixteenth attempt within an hour', async () => {
    const { AccessToken, code } = await personWithNewAddress()
    for (let n = 0; n < 15; n++) await pool.refusal(verify(AccessToken, wrong(code)))
    expect(await pool.refusal(verify(AccessToken, code))).toBe(
      'LimitExceededException: Attempt limit exceeded, please try after some time.',
    )
  })
})

test('malformed: an attribute that cannot be verified, and no access token', async () => {
  const { AccessToken } = await pool.signedInPerson()
  expect(await pool.refusal(verify(AccessToken, '123456', 'name'))).toMatch(/^InvalidParameterException: /)
  expect(await pool.refusal(verify('garbage', '123456'))).toBe('NotAuthorizedException: Invalid Access Token')
})
