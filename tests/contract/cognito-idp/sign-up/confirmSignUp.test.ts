import { ConfirmSignUpCommand, ResendConfirmationCodeCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientId, hour, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
afterAll(() => pool.stop())

const confirm = (Username: string, ConfirmationCode: string) =>
  pool.idp.send(new ConfirmSignUpCommand({ ClientId: clientId, Username, ConfirmationCode }))
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

const mismatch = 'CodeMismatchException: Invalid verification code provided, please try again.'
const expired = 'ExpiredCodeException: Invalid code provided, please request a code again.'

test('allowed: the mailed code confirms, by address or by username, and the person can sign in', async () => {
  const first = await pool.signUp()
  await confirm(first.email.toUpperCase(), first.code)
  const second = await pool.signUp()
  await confirm(second.sub, second.code)
  await expect(pool.signIn(second.email)).resolves.toHaveProperty('AccessToken')
})

describe('denied', () => {
  test('a wrong code, and the right one still works', async () => {
    const { email, code } = await pool.signUp()
    expect(await pool.refusal(confirm(email, wrong(code)))).toBe(mismatch)
    await confirm(email, code)
  })

  test('a code that was used', async () => {
    const { email, code } = await pool.signUp()
    await confirm(email, code)
    const used = 'NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED'
    expect(await pool.refusal(confirm(email, code))).toBe(used)
  })

  test('a code that a newer one replaced', async () => {
    const { email, code } = await pool.signUp()
    await pool.idp.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username: email }))
    const newer = pool.newestMail(email).code ?? ''
    if (newer !== code) expect(await pool.refusal(confirm(email, code))).toBe(mismatch)
    await confirm(email, newer)
  })

  test('a code after a day', async () => {
    const { email, code } = await pool.signUp()
    pool.advance(24 * hour)
    expect(await pool.refusal(confirm(email, code))).toBe(expired)
  })

  test('a name that does not exist answers like a wrong code', async () => {
    expect(await pool.refusal(confirm('nobody@example.test', '123456'))).toBe(mismatch)
  })

  test('the sixteenth attempt within an hour, with the right code too', async () => {
    const { email, code } = await pool.signUp()
    for (let n = 0; n < 15; n++) expect(await pool.refusal(confirm(email, wrong(code)))).toBe(mismatch)
    expect(await pool.refusal(confirm(email, code))).toBe(
      'LimitExceededException: Attempt limit exceeded, please try after some time.',
    )
    pool.advance(hour)
    await confirm(email, code)
  })
})

describe('malformed', () => {
  test('a code with a blank in it', async () => {
    const { email } = await pool.signUp()
    expect(await pool.refusal(confirm(email, '123 456'))).toMatch(
      /^InvalidParameterException: 1 validation error detected: .*'confirmationCode'/,
    )
  })

  test('a code that is longer than codes are', async () => {
    const { email } = await pool.signUp()
    expect(await pool.refusal(confirm(email, '1234567'))).toBe(mismatch)
  })
})
