import {
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
  DescribeIdentityProviderCommand,
  type DescribeIdentityProviderCommandInput,
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

const describeProvider = (input: Partial<DescribeIdentityProviderCommandInput> = {}, client = pools.root) =>
  client.send(new DescribeIdentityProviderCommand({ UserPoolId: pools.poolId, ProviderName: 'Google', ...input }))

test('DescribeIdentityProvider is allowed with its own permission', async () => {
  const made = await newProvider()
  const clerk = pools.whoMay('cognito-idp:DescribeIdentityProvider')
  expect((await describeProvider({}, clerk)).IdentityProvider).toEqual(made.IdentityProvider)
})

test('DescribeIdentityProvider is denied without its permission', async () => {
  expect(await pools.refusal(describeProvider({}, pools.nobody))).toBe(
    pools.denial('cognito-idp:DescribeIdentityProvider'),
  )
})

test('DescribeIdentityProvider refuses malformed names, and finds no unknown pool or provider', async () => {
  expect(await pools.refusal(describeProvider({ ProviderName: '_x' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(describeProvider({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(describeProvider({ ProviderName: 'Nobody' }))).toBe(
    'ResourceNotFoundException: Identity provider Nobody does not exist.',
  )
})
