import { StartWebAuthnRegistrationCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { domainsOf } from '../../../../emulator/services/cognito-idp/pools/domains.ts'
import { allowFactors, passkeyActs, rpId } from '../passkeyActs.ts'
import { startUserPool, userPoolId } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof passkeyActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = passkeyActs(pool)
})
beforeEach(() => allowFactors(pool, ['PASSWORD', 'WEB_AUTHN']))
afterAll(() => pool.stop())

const start = (AccessToken: string) => pool.idp.send(new StartWebAuthnRegistrationCommand({ AccessToken }))

test('allowed: what a browser is to make, without the passkeys that there are', async () => {
  const { AccessToken, email, sub } = await pool.signedInPerson()
  const { authenticator } = await acts.register(AccessToken)
  const { CredentialCreationOptions } = await start(AccessToken)
  expect(CredentialCreationOptions).toEqual({
    challenge: expect.stringMatching(/^[\w-]{43}$/),
    rp: { id: rpId, name: rpId },
    user: { id: Buffer.from(sub).toString('base64url'), name: email, displayName: email },
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    timeout: 60_000,
    excludeCredentials: [{ type: 'public-key', id: authenticator.credentialId, transports: ['hybrid', 'internal'] }],
    authenticatorSelection: { requireResidentKey: true, residentKey: 'required', userVerification: 'preferred' },
  })
})

test('ID-135 allowed: for the pool’s domain where it names nobody, and for one of its own before a prefix', async () => {
  const { AccessToken } = await pool.signedInPerson()
  pool.changePool({ WebAuthnConfiguration: {} })
  const made = async () => (await start(AccessToken)).CredentialCreationOptions
  const ofPrefix = 'rolecall.auth.localhost'
  expect(await made()).toMatchObject({ rp: { id: ofPrefix, name: ofPrefix } })
  const domain = 'id.example.test'
  const CustomDomainConfig = { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1' }
  domainsOf(pool.store).set(['us-east-1', domain], {
    domain,
    poolId: userPoolId,
    settings: { ManagedLoginVersion: 1, CustomDomainConfig },
    createdAt: 0,
    modifiedAt: 0,
  })
  expect(await made()).toMatchObject({ rp: { id: 'id.example.test.auth.localhost' } })
  domainsOf(pool.store).delete(['us-east-1', domain])
})

describe('denied', () => {
  test('in a pool that takes no passkeys', async () => {
    const { AccessToken } = await pool.signedInPerson()
    allowFactors(pool, ['PASSWORD'])
    expect(await pool.refusal(start(AccessToken))).toMatch(/^WebAuthnNotEnabledException: /)
  })

  test('ID-135 in a pool that says not for whom, and has no domain that could stand for it', async () => {
    const { AccessToken } = await pool.signedInPerson()
    pool.changePool({ WebAuthnConfiguration: {} })
    for (const [key] of domainsOf(pool.store).entries()) domainsOf(pool.store).delete(key)
    expect(await pool.refusal(start(AccessToken))).toMatch(/^WebAuthnConfigurationMissingException: /)
  })

  test('a twenty-first passkey', async () => {
    const { AccessToken } = await pool.signedInPerson()
    for (let n = 0; n < 20; n++) await acts.register(AccessToken)
    expect(await pool.refusal(start(AccessToken))).toMatch(/^LimitExceededException: /)
  })

  test('a stranger', async () => {
    expect(await pool.refusal(start('not.a.token'))).toBe('NotAuthorizedException: Invalid Access Token')
  })
})

test('malformed: no access token', async () => {
  const { status, body } = await pool.post('StartWebAuthnRegistration', '{}')
  expect(status).toBe(400)
  expect(body).toMatchObject({ __type: 'InvalidParameterException' })
})
