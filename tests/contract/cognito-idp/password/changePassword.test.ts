import { ChangePasswordCommand, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { password, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const newPassword = 'Another-horse-2'
const change = (AccessToken: string, PreviousPassword: string, ProposedPassword = newPassword) =>
  pool.idp.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }))
const incorrect = 'NotAuthorizedException: Incorrect username or password.'

test('allowed: the new password holds, and who is signed in stays so', async () => {
  const { AccessToken, email } = await pool.signedInPerson()
  await change(AccessToken, password)
  await expect(pool.signIn(email, newPassword)).resolves.toHaveProperty('AccessToken')
  expect(await pool.refusal(pool.signIn(email))).toBe(incorrect)
  await expect(pool.idp.send(new GetUserCommand({ AccessToken }))).resolves.toHaveProperty('Username')
})

describe('denied', () => {
  test('a wrong old password, and the sixth attempt within an hour', async () => {
    const { AccessToken } = await pool.signedInPerson()
    for (let n = 0; n < 5; n++) expect(await pool.refusal(change(AccessToken, 'Wrong-horse-1'))).toBe(incorrect)
    expect(await pool.refusal(change(AccessToken, password))).toBe(
      'LimitExceededException: Attempt limit exceeded, please try after some time.',
    )
  })
})

describe('malformed', () => {
  test('a password that breaks the policy', async () => {
    const { AccessToken } = await pool.signedInPerson()
    expect(await pool.refusal(change(AccessToken, password, 'short'))).toBe(
      'InvalidPasswordException: Password did not conform with policy: Password not long enough',
    )
  })

  test('no access token', async () => {
    expect(await pool.refusal(change('garbage', password))).toBe('NotAuthorizedException: Invalid Access Token')
  })
})
