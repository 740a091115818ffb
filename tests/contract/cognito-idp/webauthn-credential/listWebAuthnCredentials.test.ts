import { ListWebAuthnCredentialsCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { allowFactors, passkeyActs, rpId } from '../passkeyActs.ts'
import { startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof passkeyActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = passkeyActs(pool)
})
beforeEach(() => allowFactors(pool, ['PASSWORD', 'WEB_AUTHN']))
afterAll(() => pool.stop())

const list = (AccessToken: string, more: { MaxResults?: number; NextToken?: string } = {}) =>
  pool.idp.send(new ListWebAuthnCredentialsCommand({ AccessToken, ...more }))

test('allowed: what is known of each of the person’s own', async () => {
  const { AccessToken } = await pool.signedInPerson()
  expect((await list(AccessToken)).Credentials).toEqual([])
  const { authenticator } = await acts.register(AccessToken)
  const other = await pool.signedInPerson()
  await acts.register(other.AccessToken)
  expect((await list(AccessToken)).Credentials).toEqual([
    {
      CredentialId: authenticator.credentialId,
      FriendlyCredentialName: 'Passkey 1',
      RelyingPartyId: rpId,
      AuthenticatorAttachment: 'platform',
      AuthenticatorTransports: ['hybrid', 'internal'],
      CreatedAt: new Date(pool.clock()),
    },
  ])
})

test('allowed: page by page', async () => {
  const { AccessToken } = await pool.signedInPerson()
  const made = [await acts.register(AccessToken), await acts.register(AccessToken), await acts.register(AccessToken)]
  const first = await list(AccessToken, { MaxResults: 2 })
  expect(first.Credentials).toHaveLength(2)
  const second = await list(AccessToken, { MaxResults: 2, NextToken: first.NextToken ?? '' })
  expect(second.NextToken).toBeUndefined()
  const ids = [...(first.Credentials ?? []), ...(second.Credentials ?? [])].map(({ CredentialId }) => CredentialId)
  expect(ids.sort()).toEqual(made.map(({ authenticator }) => authenticator.credentialId).sort())
})

test('denied: a stranger', async () => {
  expect(await pool.refusal(list('not.a.token'))).toBe('NotAuthorizedException: Invalid Access Token')
})

test('malformed: more than there can be on a page', async () => {
  const { AccessToken } = await pool.signedInPerson()
  expect(await pool.refusal(list(AccessToken, { MaxResults: 21 }))).toMatch(/^InvalidParameterException: /)
})
