import { CompleteWebAuthnRegistrationCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newAuthenticator } from '../../../unit/authenticator.ts'
import { allowFactors, origin, passkeyActs, rpId } from '../passkeyActs.ts'
import { clientId, minute, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof passkeyActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = passkeyActs(pool)
})
beforeEach(() => allowFactors(pool, ['PASSWORD', 'WEB_AUTHN']))
afterAll(() => pool.stop())

const complete = (AccessToken: string, Credential: Record<string, unknown>) =>
  pool.idp.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential: Credential as never }))

/** Somebody whose browser has just been told to make a passkey. */
async function started() {
  const person = await pool.signedInPerson()
  const { challenge } = await acts.start(person.AccessToken)
  return { ...person, challenge }
}

describe('allowed', () => {
  test.each(['ES256', 'RS256'] as const)('a passkey with a key of %s', async (algorithm) => {
    const { AccessToken, challenge } = await started()
    const credential = newAuthenticator(algorithm).create({ challenge, origin, rpId })
    await expect(complete(AccessToken, credential)).resolves.toBeDefined()
  })

  test('ID-135 for the pool’s own domain, where it names no relying party', async () => {
    allowFactors(pool, ['PASSWORD', 'WEB_AUTHN'], { WebAuthnConfiguration: {} })
    const { AccessToken, challenge } = await started()
    const rpId = 'rolecall.auth.localhost'
    const credential = newAuthenticator().create({ challenge, origin: `http://${rpId}:4566`, rpId })
    await expect(complete(AccessToken, credential)).resolves.toBeDefined()
  })

  test('ID-135 on this computer without TLS, by its name', async () => {
    allowFactors(pool, ['PASSWORD', 'WEB_AUTHN'], { WebAuthnConfiguration: { RelyingPartyId: 'localhost' } })
    const { AccessToken, challenge } = await started()
    const credential = newAuthenticator().create({ challenge, origin: 'http://localhost:5173', rpId: 'localhost' })
    await expect(complete(AccessToken, credential)).resolves.toBeDefined()
  })
})

describe('denied', () => {
  test.each([
    ['another challenge', { challenge: 'AAAA' }, 'WebAuthnChallengeNotFoundException'],
    ['another page', { origin: 'https://evil.test' }, 'WebAuthnOriginNotAllowedException'],
    ['a page on an IP address', { origin: 'http://127.0.0.1:5173' }, 'WebAuthnOriginNotAllowedException'],
    ['another relying party', { rpId: 'evil.test' }, 'WebAuthnRelyingPartyMismatchException'],
    ['a sign-in', { type: 'webauthn.get' }, 'WebAuthnCredentialNotSupportedException'],
    ['a statement with certificates', { format: 'packed' as const }, 'WebAuthnCredentialNotSupportedException'],
  ])('ID-135 a credential of %s', async (_, change, code) => {
    const { AccessToken, challenge } = await started()
    const credential = newAuthenticator().create({ challenge, origin, rpId, ...change })
    expect(await pool.refusal(complete(AccessToken, credential))).toMatch(new RegExp(`^${code}: `))
  })

  test('a key of another kind than was asked for', async () => {
    const { AccessToken, challenge } = await started()
    const credential = newAuthenticator('EdDSA').create({ challenge, origin, rpId })
    expect(await pool.refusal(complete(AccessToken, credential))).toMatch(/^WebAuthnCredentialNotSupportedException: /)
  })

  test('who is not told, where the pool wants to know', async () => {
    allowFactors(pool, ['PASSWORD', 'WEB_AUTHN'], {
      WebAuthnConfiguration: { RelyingPartyId: rpId, UserVerification: 'required' },
    })
    const { AccessToken, challenge } = await started()
    const credential = newAuthenticator().create({ challenge, origin, rpId, userVerified: false })
    expect(await pool.refusal(complete(AccessToken, credential))).toMatch(/^WebAuthnCredentialNotSupportedException: /)
  })

  test('a credential under another name than the authenticator’s, and one that somebody has', async () => {
    const { AccessToken, challenge } = await started()
    const authenticator = newAuthenticator()
    const credential = authenticator.create({ challenge, origin, rpId })
    const renamed = { ...credential, id: 'AAAA', rawId: 'AAAA' }
    expect(await pool.refusal(complete(AccessToken, renamed))).toMatch(/^WebAuthnCredentialNotSupportedException: /)
    await complete(AccessToken, credential)
    const other = await started()
    const copied = authenticator.create({ challenge: other.challenge, origin, rpId })
    expect(await pool.refusal(complete(other.AccessToken, copied))).toMatch(
      /^WebAuthnCredentialNotSupportedException: /,
    )
  })

  test('what was never started, comes twice or too late', async () => {
    const { AccessToken, challenge } = await started()
    const credential = newAuthenticator().create({ challenge, origin, rpId })
    const other = await pool.signedInPerson()
    expect(await pool.refusal(complete(other.AccessToken, credential))).toMatch(/^WebAuthnChallengeNotFoundException: /)
    await complete(AccessToken, credential)
    expect(await pool.refusal(complete(AccessToken, credential))).toMatch(/^WebAuthnChallengeNotFoundException: /)
    const late = await acts.start(AccessToken)
    pool.advance(5 * minute)
    const answer = newAuthenticator().create({ challenge: late.challenge, origin, rpId })
    expect(await pool.refusal(complete(AccessToken, answer))).toMatch(/^WebAuthnChallengeNotFoundException: /)
  })

  test('what another app client started', async () => {
    const { AccessToken, email, challenge } = await started()
    const credential = newAuthenticator().create({ challenge, origin, rpId })
    pool.changeClient({ settings: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } })
    const elsewhere = await pool.signInWith(clientId, email)
    expect(await pool.refusal(complete(elsewhere.AccessToken, credential))).toMatch(
      /^WebAuthnClientMismatchException: /,
    )
    await expect(complete(AccessToken, credential)).resolves.toBeDefined()
  })

  test('in a pool that takes passkeys no more, and a stranger', async () => {
    const { AccessToken, challenge } = await started()
    const credential = newAuthenticator().create({ challenge, origin, rpId })
    expect(await pool.refusal(complete('not.a.token', credential))).toBe('NotAuthorizedException: Invalid Access Token')
    allowFactors(pool, ['PASSWORD'])
    expect(await pool.refusal(complete(AccessToken, credential))).toMatch(/^WebAuthnNotEnabledException: /)
  })
})

test.each([
  ['nothing', {}],
  ['no response', { id: 'AAAA', rawId: 'AAAA', type: 'public-key' }],
  ['another type', { id: 'AAAA', rawId: 'AAAA', type: 'password', response: {} }],
  [
    'client data that are no JSON',
    { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } },
  ],
])('malformed: a credential with %s', async (_, credential) => {
  const { AccessToken } = await started()
  expect(await pool.refusal(complete(AccessToken, credential))).toBe(
    'InvalidParameterException: Credential data is not valid',
  )
})

test('malformed: bytes that are no statement', async () => {
  const { AccessToken, challenge } = await started()
  const credential = newAuthenticator().create({ challenge, origin, rpId })
  const response = { ...credential.response, attestationObject: 'AAAA' }
  expect(await pool.refusal(complete(AccessToken, { ...credential, response }))).toMatch(
    /^WebAuthnCredentialNotSupportedException: /,
  )
})
