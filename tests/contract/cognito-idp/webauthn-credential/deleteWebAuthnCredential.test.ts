import { DeleteWebAuthnCredentialCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PoolUsers } from '../../../../emulator/services/cognito-idp/users/users.ts'
import { allowFactors, passkeyActs } from '../passkeyActs.ts'
import { startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof passkeyActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = passkeyActs(pool)
})
beforeEach(() => allowFactors(pool, ['PASSWORD', 'WEB_AUTHN']))
afterAll(() => pool.stop())

const remove = (AccessToken: string, CredentialId: string) =>
  pool.idp.send(new DeleteWebAuthnCredentialCommand({ AccessToken, CredentialId }))

test('allowed: a passkey that was deleted signs in no more', async () => {
  const { AccessToken, email } = await pool.signedInPerson()
  const { authenticator } = await acts.register(AccessToken)
  await remove(AccessToken, authenticator.credentialId)
  const { ChallengeName, AvailableChallenges } = await acts.begin(email, { PREFERRED_CHALLENGE: 'WEB_AUTHN' })
  expect(ChallengeName).toBe('SELECT_CHALLENGE')
  expect(AvailableChallenges).not.toContain('WEB_AUTHN')
})

describe('denied', () => {
  test('somebody else’s passkey, and one that there is not', async () => {
    const [mine, theirs] = [await pool.signedInPerson(), await pool.signedInPerson()]
    const { authenticator } = await acts.register(theirs.AccessToken)
    for (const id of [authenticator.credentialId, 'AAAA']) {
      expect(await pool.refusal(remove(mine.AccessToken, id))).toMatch(/^ResourceNotFoundException: /)
    }
    expect((await acts.ask(theirs.email)).ChallengeName).toBe('WEB_AUTHN')
  })

  test('a passkey of somebody who had the name before', async () => {
    const { AccessToken, email } = await pool.signedInPerson()
    const { authenticator } = await acts.register(AccessToken)
    const users = new PoolUsers(pool.store, pool.pool())
    const user = users.find(email)
    if (user) users.save({ ...user, sub: 'another' })
    expect(await pool.refusal(remove(AccessToken, authenticator.credentialId))).toMatch(/^ResourceNotFoundException: /)
    expect((await acts.begin(email)).AvailableChallenges).not.toContain('WEB_AUTHN')
  })

  test('a stranger', async () => {
    expect(await pool.refusal(remove('not.a.token', 'AAAA'))).toBe('NotAuthorizedException: Invalid Access Token')
  })
})

test('malformed: no passkey is named', async () => {
  const { AccessToken } = await pool.signedInPerson()
  const { status, body } = await pool.post('DeleteWebAuthnCredential', JSON.stringify({ AccessToken }))
  expect(status).toBe(400)
  expect(body).toMatchObject({ __type: 'InvalidParameterException' })
})
