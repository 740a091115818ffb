import { AssociateSoftwareTokenCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decisionsOf } from '../../decisionsOf.ts'
import { allSecondSteps, secondStepActs } from '../secondStepActs.ts'
import { minute, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
})
beforeEach(() => pool.changePool({ ...allSecondSteps, EmailMfaConfiguration: undefined }))
afterAll(() => pool.stop())

const associate = (input: { AccessToken?: string; Session?: string }) =>
  pool.idp.send(new AssociateSoftwareTokenCommand(input))

async function settingUp() {
  const { email } = await pool.confirmedPerson()
  pool.changePool({ MfaConfiguration: 'ON' })
  const { Session = '' } = await acts.begin(email)
  return { email, Session }
}

describe('allowed', () => {
  test('a secret of 52 letters for who is signed in, another one each time', async () => {
    const { AccessToken } = await pool.signedInPerson()
    const first = await associate({ AccessToken })
    expect(first.SecretCode).toMatch(/^[A-Z2-7]{52}$/)
    expect(first).not.toHaveProperty('Session')
    expect((await associate({ AccessToken })).SecretCode).not.toBe(first.SecretCode)
  })

  test('a secret and the next session in the middle of a sign-in, as often as it is asked for', async () => {
    const { Session } = await settingUp()
    const first = await associate({ Session })
    expect(first).toMatchObject({ SecretCode: expect.any(String), Session: expect.any(String) })
    const second = await associate({ Session: first.Session ?? '' })
    expect(second.SecretCode).not.toBe(first.SecretCode)
  })

  test('the app that was verified counts until the next one is', async () => {
    const { email, secret, AccessToken } = await acts.withApp()
    await associate({ AccessToken })
    const answer = { USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: acts.codeOf(secret) }
    expect(await acts.respond('SOFTWARE_TOKEN_MFA', await acts.begin(email), answer)).toHaveProperty(
      'AuthenticationResult',
    )
  })

  test('the secret is not in the decision log', async () => {
    const { AccessToken } = await pool.signedInPerson()
    const { SecretCode = '', $metadata } = await associate({ AccessToken })
    expect(await decisionsOf(pool, $metadata)).toEqual({ authorization: 'accessToken', asked: [] })
    const entry = await (await fetch(`${pool.url}/_rolecall/decisions/${$metadata.requestId}`)).text()
    expect(entry).toContain('AssociateSoftwareToken')
    expect(entry).not.toContain(SecretCode)
    expect(entry).not.toContain(AccessToken)
  })
})

describe('denied', () => {
  test('in a pool without apps', async () => {
    const { AccessToken } = await pool.signedInPerson()
    pool.changePool({ SoftwareTokenMfaConfiguration: { Enabled: false } })
    expect(await pool.refusal(associate({ AccessToken }))).toBe(
      'SoftwareTokenMFANotFoundException: Software Token MFA has not been enabled by the userPool',
    )
  })

  test('a session that was used, of another step, and one whose time is over', async () => {
    const { email } = await acts.withSms()
    const { Session: other = '' } = await acts.begin(email)
    expect(await pool.refusal(associate({ Session: other }))).toBe(
      'NotAuthorizedException: Invalid session for the user.',
    )
    const { Session } = await settingUp()
    await associate({ Session })
    expect(await pool.refusal(associate({ Session }))).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    )
    const late = await settingUp()
    pool.advance(3 * minute)
    expect(await pool.refusal(associate({ Session: late.Session }))).toBe(
      'NotAuthorizedException: Invalid session for the user, session is expired.',
    )
  })
})

test('malformed: neither token nor session, both, and what was never given', async () => {
  const { AccessToken } = await pool.signedInPerson()
  const either = 'InvalidParameterException: Either an access token or a session is required, and not both.'
  expect(await pool.refusal(associate({}))).toBe(either)
  expect(await pool.refusal(associate({ AccessToken, Session: 'x'.repeat(40) }))).toBe(either)
  expect(await pool.refusal(associate({ Session: 'x'.repeat(40) }))).toBe(
    'NotAuthorizedException: Invalid session for the user.',
  )
  expect(await pool.refusal(associate({ AccessToken: 'garbage' }))).toBe('NotAuthorizedException: Invalid Access Token')
})
