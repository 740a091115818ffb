import { ConfirmForgotPasswordCommand, ForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientId, hour, password, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const newPassword = 'Another-horse-2'
const reset = (Username: string, ConfirmationCode: string, Password = newPassword) =>
  pool.idp.send(new ConfirmForgotPasswordCommand({ ClientId: clientId, Username, ConfirmationCode, Password }))

async function forgetful(): Promise<{ email: string; code: string }> {
  const { email } = await pool.confirmedPerson()
  await pool.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: email }))
  return { email, code: pool.newestMail(email).code ?? '' }
}
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const mismatch = 'CodeMismatchException: Invalid verification code provided, please try again.'
const expired = 'ExpiredCodeException: Invalid code provided, please request a code again.'

describe('allowed', () => {
  test('the new password holds, the old one no longer', async () => {
    const { email, code } = await forgetful()
    await reset(email, code)
    await expect(pool.signIn(email, newPassword)).resolves.toHaveProperty('AccessToken')
    expect(await pool.refusal(pool.signIn(email))).toBe('NotAuthorizedException: Incorrect username or password.')
  })

  test('who was locked out may come in again', async () => {
    const { email, code } = await forgetful()
    for (let n = 0; n < 6; n++) await pool.refusal(pool.signIn(email, 'Wrong-horse-1'))
    await reset(email, code)
    await expect(pool.signIn(email, newPassword)).resolves.toHaveProperty('AccessToken')
  })
})

describe('denied', () => {
  test('a wrong code, one that was used, and one after an hour', async () => {
    const { email, code } = await forgetful()
    expect(await pool.refusal(reset(email, wrong(code)))).toBe(mismatch)
    await reset(email, code)
    expect(await pool.refusal(reset(email, code))).toBe(expired)
    const late = await forgetful()
    pool.advance(hour)
    expect(await pool.refusal(reset(late.email, late.code))).toBe(expired)
  })

  test('a code that was never asked for; an unknown user looks like a wrong code', async () => {
    const { email } = await pool.confirmedPerson()
    expect(await pool.refusal(reset(email, '123456'))).toBe(expired)
    expect(await pool.refusal(reset('nobody@example.test', '123456'))).toBe(mismatch)
  })

  test('a sign-up code resets no password', async () => {
    const { email, code } = await pool.signUp()
    expect(await pool.refusal(reset(email, code))).toBe(expired)
  })

  test('the twenty-first attempt within an hour', async () => {
    const { email, code } = await forgetful()
    for (let n = 0; n < 20; n++) expect(await pool.refusal(reset(email, wrong(code)))).toBe(mismatch)
    expect(await pool.refusal(reset(email, code))).toBe(
      'LimitExceededException: Attempt limit exceeded, please try after some time.',
    )
    await expect(pool.signIn(email, password)).resolves.toHaveProperty('AccessToken')
  })
})

test('malformed: a password that breaks the policy costs no code', async () => {
  const { email, code } = await forgetful()
  expect(await pool.refusal(reset(email, code, 'no-numbers-HERE'))).toBe(
    'InvalidPasswordException: Password did not conform with policy: Password must have numeric characters',
  )
  expect(await pool.refusal(reset(email, code, ' Leading-blank-1'))).toContain(
    "InvalidParameterException: 1 validation error detected: Value at 'password' failed to satisfy constraint",
  )
  await reset(email, code)
})
