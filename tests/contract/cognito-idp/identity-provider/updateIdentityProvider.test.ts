import {
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
  UpdateIdentityProviderCommand,
  type UpdateIdentityProviderCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityProvidersOf } from '../../../../emulator/services/cognito-idp/pools/identityProviders.ts'
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

const update = (input: Partial<UpdateIdentityProviderCommandInput> = {}, client = pools.root) =>
  client.send(new UpdateIdentityProviderCommand({ UserPoolId: pools.poolId, ProviderName: 'Google', ...input }))

test('UpdateIdentityProvider is allowed with its own permission, and replaces what is given', async () => {
  const { IdentityProvider: made } = await newProvider()
  const ProviderDetails = { ...google, client_secret: 'other' }
  const clerk = pools.whoMay('cognito-idp:UpdateIdentityProvider')
  const { IdentityProvider } = await update({ ProviderDetails, AttributeMapping: { email: 'email' } }, clerk)
  expect(IdentityProvider).toEqual({
    ...made,
    ProviderDetails: { ...made?.ProviderDetails, client_secret: 'other' },
    AttributeMapping: { username: 'sub', email: 'email' },
    LastModifiedDate: expect.any(Date),
  })
})

test('UpdateIdentityProvider keeps a private key that is not given again', async () => {
  const told = { client_id: '1', team_id: 't', key_id: 'k', authorize_scopes: 'email' }
  const ProviderDetails = { ...told, private_key: 'p' }
  await newProvider({
    ProviderName: 'SignInWithApple',
    ProviderType: 'SignInWithApple',
    ProviderDetails,
    IdpIdentifiers: [],
  })
  await update({ ProviderName: 'SignInWithApple', ProviderDetails: told })
  const kept = identityProvidersOf(pools.emulator.store).get([pools.poolId, 'SignInWithApple'])
  expect(kept?.settings.ProviderDetails.private_key).toBe('p')
})

test('UpdateIdentityProvider is denied without its permission', async () => {
  expect(await pools.refusal(update({}, pools.nobody))).toBe(pools.denial('cognito-idp:UpdateIdentityProvider'))
})

test('UpdateIdentityProvider refuses malformed names, and finds no unknown pool or provider', async () => {
  expect(await pools.refusal(update({ ProviderName: '_x' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(update({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(update({ ProviderName: 'Nobody' }))).toBe(
    'ResourceNotFoundException: Identity provider Nobody does not exist.',
  )
})

test('UpdateIdentityProvider refuses an identifier of another provider', async () => {
  const ProviderDetails = { client_id: '1', client_secret: 's', authorize_scopes: 'email' }
  await newProvider({ ProviderName: 'Facebook', ProviderType: 'Facebook', ProviderDetails, IdpIdentifiers: ['faces'] })
  expect(await pools.refusal(update({ IdpIdentifiers: ['faces'] }))).toBe(
    'InvalidParameterException: The identifier faces is used by another provider.',
  )
})
