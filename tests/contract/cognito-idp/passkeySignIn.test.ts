/** WEB_AUTHN: signing in with a passkey (identity 1.4). */
import { DeleteUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newAuthenticator } from '../../unit/authenticator.ts'
import { notesOf, problemOf } from '../decisionsOf.ts'
import { allowFactors, origin, passkeyActs, rpId } from './passkeyActs.ts'
import { minute, startUserPool } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof passkeyActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = passkeyActs(pool)
})
beforeEach(() => allowFactors(pool, ['PASSWORD', 'WEB_AUTHN']))
afterAll(() => pool.stop())

const incorrect = 'NotAuthorizedException: Incorrect username or password.'

async function personWithPasskey(algorithm: 'ES256' | 'RS256' = 'ES256') {
  const person = await pool.signedInPerson()
  return { ...person, ...(await acts.register(person.AccessToken, algorithm)) }
}

describe('allowed', () => {
  test.each(['ES256', 'RS256'] as const)('a key of %s signs in, again and again', async (algorithm) => {
    const { email, authenticator, userHandle } = await personWithPasskey(algorithm)
    for (let n = 0; n < 2; n++) {
      const { Session, ChallengeName, challenge, options } = await acts.ask(email)
      expect(ChallengeName).toBe('WEB_AUTHN')
      expect(options).toEqual({
        challenge: expect.stringMatching(/^[\w-]{43}$/),
        timeout: 60_000,
        rpId,
        allowCredentials: [{ type: 'public-key', id: authenticator.credentialId, transports: ['hybrid', 'internal'] }],
        userVerification: 'preferred',
      })
      const credential = authenticator.get({ challenge, origin, rpId, userHandle })
      const { AuthenticationResult } = await acts.present(email, Session, credential)
      expect(AuthenticationResult).toHaveProperty('IdToken')
    }
  })

  test('by the choice of SELECT_CHALLENGE', async () => {
    const { email, authenticator } = await personWithPasskey()
    const { Session, AvailableChallenges } = await acts.begin(email)
    expect(AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN'])
    const chosen = await acts.respond('SELECT_CHALLENGE', Session, { USERNAME: email, ANSWER: 'WEB_AUTHN' })
    const { challenge } = JSON.parse(chosen.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '') as {
      challenge: string
    }
    const credential = authenticator.get({ challenge, origin, rpId })
    expect((await acts.present(email, chosen.Session, credential)).AuthenticationResult).toBeDefined()
  })

  test('ID-131 where everybody needs a second step, a passkey that counts for both, and tells who holds it', async () => {
    const { email, authenticator } = await personWithPasskey()
    allowFactors(pool, ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP'], { MfaConfiguration: 'ON' })
    expect((await acts.begin(email)).AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD'])
    allowFactors(pool, ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP'], {
      MfaConfiguration: 'ON',
      WebAuthnConfiguration: { RelyingPartyId: rpId, FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' },
    })
    expect((await acts.begin(email)).AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN'])
    const { Session, challenge } = await acts.ask(email)
    const unverified = authenticator.get({ challenge, origin, rpId, userVerified: false })
    expect(await pool.refusal(acts.present(email, Session, unverified))).toBe(incorrect)
  })
})

describe('denied', () => {
  test.each([
    ['of another page', { origin: 'https://example.test.evil.test' }],
    ['of a page without TLS', { origin: 'http://app.example.test' }],
    ['over another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['for another relying party', { rpId: 'evil.test' }],
    ['that was made for a registration', { type: 'webauthn.create' }],
    ['that names another user', { userHandle: Buffer.from('somebody').toString('base64url') }],
  ])('ID-136 a signature %s', async (_, change) => {
    const { email, authenticator } = await personWithPasskey()
    const { Session, challenge } = await acts.ask(email)
    const credential = authenticator.get({ challenge, origin, rpId, ...change })
    expect(await pool.refusal(acts.present(email, Session, credential))).toBe(incorrect)
  })

  test('ID-136 a counter that goes back, as that of a copied key would', async () => {
    const { email, authenticator } = await personWithPasskey()
    const first = await acts.ask(email)
    await acts.present(email, first.Session, authenticator.get({ ...first, origin, rpId, counter: 7 }))
    for (const counter of [7, 3, 0]) {
      const { Session, challenge } = await acts.ask(email)
      const credential = authenticator.get({ challenge, origin, rpId, counter })
      expect(await pool.refusal(acts.present(email, Session, credential))).toBe(incorrect)
    }
  })

  test('a passkey of another user, and one of nobody', async () => {
    const [mine, theirs] = [await personWithPasskey(), await personWithPasskey()]
    for (const authenticator of [theirs.authenticator, newAuthenticator()]) {
      const { Session, challenge } = await acts.ask(mine.email)
      const credential = authenticator.get({ challenge, origin, rpId })
      expect(await pool.refusal(acts.present(mine.email, Session, credential))).toBe(incorrect)
    }
  })

  test('a signature by another key under the name of this one', async () => {
    const { email, authenticator } = await personWithPasskey()
    const { Session, challenge } = await acts.ask(email)
    const { response } = newAuthenticator().get({ challenge, origin, rpId })
    const credential = { ...authenticator.get({ challenge, origin, rpId }), response }
    expect(await pool.refusal(acts.present(email, Session, credential))).toBe(incorrect)
  })

  test('the session of another user, a used one and one whose time is over', async () => {
    const [mine, theirs] = [await personWithPasskey(), await personWithPasskey()]
    const { Session, challenge } = await acts.ask(mine.email)
    const stolen = theirs.authenticator.get({ challenge, origin, rpId })
    expect(await pool.refusal(acts.present(theirs.email, Session, stolen))).toBe(
      'NotAuthorizedException: Invalid session for the user.',
    )
    const credential = mine.authenticator.get({ challenge, origin, rpId })
    await acts.present(mine.email, Session, credential)
    expect(await pool.refusal(acts.present(mine.email, Session, credential))).toBe(
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
    )
    const late = await acts.ask(mine.email)
    pool.advance(3 * minute)
    const answer = mine.authenticator.get({ challenge: late.challenge, origin, rpId })
    expect(await pool.refusal(acts.present(mine.email, late.Session, answer))).toBe(
      'NotAuthorizedException: Invalid session for the user, session is expired.',
    )
  })

  test('passkeys of a relying party that the pool had before, and those of a user who left', async () => {
    const { email, AccessToken } = await personWithPasskey()
    pool.changePool({ WebAuthnConfiguration: { RelyingPartyId: 'other.test' } })
    expect((await acts.begin(email, { PREFERRED_CHALLENGE: 'WEB_AUTHN' })).AvailableChallenges).toEqual([
      'PASSWORD_SRP',
      'PASSWORD',
    ])
    await pool.idp.send(new DeleteUserCommand({ AccessToken }))
    expect(await pool.refusal(acts.begin(email, { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: 'Wrong-1-wrong' }))).toBe(
      incorrect,
    )
  })

  test('the decision log tells what was wrong, and the caller nothing', async () => {
    const { email, authenticator } = await personWithPasskey()
    const { Session, challenge } = await acts.ask(email)
    const credential = authenticator.get({ challenge, origin: 'https://evil.test', rpId })
    const { $metadata } = await problemOf(acts.present(email, Session, credential))
    expect(await notesOf(pool, $metadata)).toEqual([
      { about: 'passkey', detail: { refused: 'The page https://evil.test is not of example.test.' } },
    ])
  })
})

test.each(['{', 'null', '{"id":"a"}', '[]'])('malformed: %s is no credential', async (CREDENTIAL) => {
  const { email } = await personWithPasskey()
  const { Session } = await acts.ask(email)
  expect(await pool.refusal(acts.respond('WEB_AUTHN', Session, { USERNAME: email, CREDENTIAL }))).toBe(
    'InvalidParameterException: Credential data is not valid',
  )
})
