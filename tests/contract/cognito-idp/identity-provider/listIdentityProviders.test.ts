import {
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
  ListIdentityProvidersCommand,
  type ListIdentityProvidersCommandInput,
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

const list = (input: Partial<ListIdentityProvidersCommandInput> = {}, client = pools.root) =>
  client.send(new ListIdentityProvidersCommand({ UserPoolId: pools.poolId, ...input }))

test('ListIdentityProviders is allowed with its own permission, page by page', async () => {
  await newProvider()
  const ProviderDetails = { MetadataURL: 'https://id.example.test/metadata' }
  await newProvider({ ProviderName: 'Partners', ProviderType: 'SAML', ProviderDetails, IdpIdentifiers: [] })
  const clerk = pools.whoMay('cognito-idp:ListIdentityProviders')
  const first = await list({ MaxResults: 1 }, clerk)
  expect(first.Providers).toEqual([
    {
      ProviderName: 'Google',
      ProviderType: 'Google',
      CreationDate: expect.any(Date),
      LastModifiedDate: expect.any(Date),
    },
  ])
  const second = await list({ MaxResults: 1, NextToken: first.NextToken }, clerk)
  expect(second.Providers).toMatchObject([{ ProviderName: 'Partners', ProviderType: 'SAML' }])
  expect(second.NextToken).toBeUndefined()
})

test('ListIdentityProviders is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:ListIdentityProviders'))
})

test('ListIdentityProviders refuses malformed pages, and finds no unknown pool', async () => {
  expect(await pools.refusal(list({ MaxResults: 61 }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(list({ NextToken: 'x' }))).toBe('InvalidParameterException: Invalid pagination token.')
  expect(await pools.refusal(list({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
