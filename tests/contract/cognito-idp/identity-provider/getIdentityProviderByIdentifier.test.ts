import {
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
  GetIdentityProviderByIdentifierCommand,
  type GetIdentityProviderByIdentifierCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const google = { client_id: 'a.apps', client_secret: 'hidden', authorize_scopes: 'email openid' }
const newProvider = (input: Partial<CreateIdentityProviderCommandInput> = {}) =>
  pools.root.send(
    new CreateIdentityProviderCommand({
      UserPoolId: pools.poolId,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: google,
      IdpIdentifiers: ['search'],
      ...input,
    }),
  )

const get = (input: Partial<GetIdentityProviderByIdentifierCommandInput> = {}, client = pools.root) =>
  client.send(
    new GetIdentityProviderByIdentifierCommand({ UserPoolId: pools.poolId, IdpIdentifier: 'search', ...input }),
  )

test('GetIdentityProviderByIdentifier is allowed with its own permission', async () => {
  const made = await newProvider()
  const clerk = pools.whoMay('cognito-idp:GetIdentityProviderByIdentifier')
  expect((await get({}, clerk)).IdentityProvider).toEqual(made.IdentityProvider)
})

test('GetIdentityProviderByIdentifier is denied without its permission', async () => {
  expect(await pools.refusal(get({}, pools.nobody))).toBe(pools.denial('cognito-idp:GetIdentityProviderByIdentifier'))
})

test('GetIdentityProviderByIdentifier refuses malformed identifiers, and finds no unknown pool or provider', async () => {
  expect(await pools.refusal(get({ IdpIdentifier: 'a/b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(get({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(get({ IdpIdentifier: 'nobody' }))).toBe(
    'ResourceNotFoundException: Identity provider with identifier nobody does not exist.',
  )
})
