/** Codes that stand for a password, and what somebody unknown is answered (identity 1.2, 1.4 and 1.8). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listMessages } from '../../../emulator/state/inbox.ts'
import { srpClient } from '../../unit/srpClient.ts'
import { allowFactors, passkeyActs } from './passkeyActs.ts'
import { minute, password, passwordClientId, startUserPool } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof passkeyActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = passkeyActs(pool)
})
beforeEach(() => {
  allowFactors(pool, ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'])
  pool.changeClient({
    id: passwordClientId,
    settings: {
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    },
  })
})
afterAll(() => pool.stop())

const incorrect = 'NotAuthorizedException: Incorrect username or password.'
const mismatch = 'CodeMismatchException: Invalid code or auth state for the user.'
const invalidSession = 'NotAuthorizedException: Invalid session for the user.'
const wrong = (code: string) => (code === '00000000' ? '00000001' : '00000000')

/** Somebody whom a code was just sent to. */
async function asked() {
  const { email } = await pool.confirmedPerson()
  const challenge = await acts.begin(email, { PREFERRED_CHALLENGE: 'EMAIL_OTP' })
  return { email, ...challenge, code: pool.newestMail(email).code ?? '' }
}

/** Somebody with a verified number besides the address. */
async function personWithNumber(number: string) {
  const { email } = await pool.confirmedPerson()
  pool.setAttribute(email, 'phone_number', number)
  pool.setAttribute(email, 'phone_number_verified', 'true')
  return email
}

describe('allowed', () => {
  test('ID-133 a mailed code of eight digits', async () => {
    const { email, code, ...challenge } = await asked()
    expect(challenge).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      AvailableChallenges: ['EMAIL_OTP'],
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
        CODE_DELIVERY_DESTINATION: expect.stringMatching(/^p\*\*\*@e\*\*\*$/),
      },
    })
    expect(code).toMatch(/^\d{8}$/)
    const answer = { USERNAME: email, EMAIL_OTP_CODE: code }
    expect((await acts.respond('EMAIL_OTP', challenge.Session, answer)).AuthenticationResult).toBeDefined()
  })

  test('a code by SMS', async () => {
    const email = await personWithNumber('+4712345678')
    const { Session, ChallengeParameters } = await acts.begin(email, { PREFERRED_CHALLENGE: 'SMS_OTP' })
    expect(ChallengeParameters).toEqual({
      CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
      CODE_DELIVERY_DESTINATION: '+******5678',
    })
    const { code = '' } = pool.newestMail('+4712345678')
    expect(code).toMatch(/^\d{8}$/)
    const answer = { USERNAME: email, SMS_OTP_CODE: code }
    expect((await acts.respond('SMS_OTP', Session, answer)).AuthenticationResult).toBeDefined()
  })
})

describe('denied: a code', () => {
  test('ID-102 that is wrong costs neither itself nor the session, however often', async () => {
    const { email, Session, code } = await asked()
    for (let n = 0; n < 6; n++) {
      const answer = { USERNAME: email, EMAIL_OTP_CODE: wrong(code) }
      expect(await pool.refusal(acts.respond('EMAIL_OTP', Session, answer))).toBe(mismatch)
    }
    const answer = { USERNAME: email, EMAIL_OTP_CODE: code }
    expect((await acts.respond('EMAIL_OTP', Session, answer)).AuthenticationResult).toBeDefined()
    expect(await pool.refusal(acts.respond('EMAIL_OTP', Session, answer))).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    )
  })

  test('after its session', async () => {
    const { email, Session, code } = await asked()
    pool.advance(3 * minute)
    expect(await pool.refusal(acts.respond('EMAIL_OTP', Session, { USERNAME: email, EMAIL_OTP_CODE: code }))).toBe(
      'NotAuthorizedException: Invalid session for the user, session is expired.',
    )
  })

  test('in the session of somebody else, of another factor and in none', async () => {
    const [mine, theirs] = [await asked(), await asked()]
    const answer = { USERNAME: mine.email, EMAIL_OTP_CODE: mine.code }
    expect(await pool.refusal(acts.respond('EMAIL_OTP', theirs.Session, answer))).toBe(invalidSession)
    const byPhone = { USERNAME: mine.email, SMS_OTP_CODE: mine.code }
    expect(await pool.refusal(acts.respond('SMS_OTP', mine.Session, byPhone))).toBe(invalidSession)
    expect(await pool.refusal(acts.respond('EMAIL_OTP', 'A'.repeat(40), answer))).toBe(invalidSession)
    expect(await pool.refusal(acts.respond('EMAIL_OTP', undefined, answer))).toBe(
      'InvalidParameterException: Missing required parameter Session',
    )
  })

  test('that another one replaced', async () => {
    const { email, Session, code } = await asked()
    await acts.begin(email, { PREFERRED_CHALLENGE: 'EMAIL_OTP' })
    expect(await pool.refusal(acts.respond('EMAIL_OTP', Session, { USERNAME: email, EMAIL_OTP_CODE: code }))).toBe(
      mismatch,
    )
  })

  test('of a sign-up is none', async () => {
    const { email, code } = await pool.signUp()
    expect(await pool.refusal(acts.begin(email, { PREFERRED_CHALLENGE: 'EMAIL_OTP' }))).toBe(
      'UserNotConfirmedException: User is not confirmed.',
    )
    const { Session } = await asked()
    expect(await pool.refusal(acts.respond('EMAIL_OTP', Session, { USERNAME: email, EMAIL_OTP_CODE: code }))).toBe(
      invalidSession,
    )
  })
})

describe('denied: somebody unknown', () => {
  const name = 'nobody@example.test'

  test('ID-132 gets a code that nobody is sent, and that none is right for', async () => {
    const before = listMessages(pool.store, pool.clock()).length
    for (const factor of ['EMAIL_OTP', 'WEB_AUTHN', undefined]) {
      const { ChallengeName, ChallengeParameters, Session, AvailableChallenges } = await acts.begin(name, {
        ...(factor !== undefined && { PREFERRED_CHALLENGE: factor }),
      })
      expect(ChallengeName).toBe('EMAIL_OTP')
      expect(AvailableChallenges).toEqual(['EMAIL_OTP'])
      expect(ChallengeParameters).toEqual({
        CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
        CODE_DELIVERY_DESTINATION: 'n***@e***',
      })
      const answer = { USERNAME: name, EMAIL_OTP_CODE: '12345678' }
      expect(await pool.refusal(acts.respond('EMAIL_OTP', Session, answer))).toBe(mismatch)
    }
    expect(listMessages(pool.store, pool.clock())).toHaveLength(before)
  })

  test('gets one by SMS where that was asked for', async () => {
    const { ChallengeName, ChallengeParameters } = await acts.begin(name, { PREFERRED_CHALLENGE: 'SMS_OTP' })
    expect(ChallengeName).toBe('SMS_OTP')
    expect(ChallengeParameters?.CODE_DELIVERY_DESTINATION).toMatch(/^\+\*{7}\d{4}$/)
  })

  test('fails like a wrong password', async () => {
    expect(await pool.refusal(acts.begin(name, { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: password }))).toBe(
      incorrect,
    )
    const client = srpClient()
    const challenge = await acts.begin(name, { PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: client.srpA })
    const proof = client.answer(challenge.ChallengeParameters ?? {}, password, pool.clock())
    expect(await pool.refusal(acts.respond('PASSWORD_VERIFIER', challenge.Session, proof))).toBe(incorrect)
    allowFactors(pool, ['PASSWORD'])
    const { Session, AvailableChallenges } = await acts.begin(name)
    expect(AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD'])
    const answer = { USERNAME: name, ANSWER: 'PASSWORD', PASSWORD: password }
    expect(await pool.refusal(acts.respond('SELECT_CHALLENGE', Session, answer))).toBe(incorrect)
  })

  test('is told so by clients that tell', async () => {
    pool.changeClient({
      id: passwordClientId,
      settings: { ExplicitAuthFlows: ['ALLOW_USER_AUTH'], PreventUserExistenceErrors: 'LEGACY' },
    })
    expect(await pool.refusal(acts.begin(name))).toBe('UserNotFoundException: User does not exist.')
  })
})

test('malformed: an answer without the code', async () => {
  const { email, Session } = await asked()
  expect(await pool.refusal(acts.respond('EMAIL_OTP', Session, { USERNAME: email }))).toBe(
    'InvalidParameterException: Missing required parameter EMAIL_OTP_CODE',
  )
})
