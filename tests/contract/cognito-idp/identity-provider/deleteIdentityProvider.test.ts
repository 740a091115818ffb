import {
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
  DeleteIdentityProviderCommand,
  type DeleteIdentityProviderCommandInput,
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

const remove = (input: Partial<DeleteIdentityProviderCommandInput> = {}, client = pools.root) =>
  client.send(new DeleteIdentityProviderCommand({ UserPoolId: pools.poolId, ProviderName: 'Google', ...input }))

test('DeleteIdentityProvider is allowed with its own permission', async () => {
  await newProvider()
  await remove({}, pools.whoMay('cognito-idp:DeleteIdentityProvider'))
  expect(await pools.refusal(remove())).toBe('ResourceNotFoundException: Identity provider Google does not exist.')
})

test('DeleteIdentityProvider is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:DeleteIdentityProvider'))
})

test('DeleteIdentityProvider refuses malformed names, and finds no unknown pool or provider', async () => {
  expect(await pools.refusal(remove({ ProviderName: '_x' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(remove({ ProviderName: 'Nobody' }))).toBe(
    'ResourceNotFoundException: Identity provider Nobody does not exist.',
  )
})
